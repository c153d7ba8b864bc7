import { countryName } from "@/lib/core/countries";
import { proofKindLabels } from "@/lib/jobs/proof";
import type { PublicJob } from "@/lib/jobs/public-queries";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** "People in every country can do it." and so on. */
export function audienceOf(
  { targeting, countries }: Pick<PublicJob, "targeting" | "countries">,
  tier1: string[],
): string {
  const names = (codes: string[]) => list.format(codes.map(countryName));
  switch (targeting) {
    case "INTERNATIONAL":
      return "People in every country.";
    case "TIER_1":
      return `People in ${names(tier1)}.`;
    case "COUNTRIES_INCLUDED":
      return `People in ${names(countries)}.`;
    case "COUNTRIES_EXCLUDED":
      return `People in every country but ${names(countries)}.`;
  }
}

/** The required proofs with the name and the limits of each kind. */
export function shownProofs({ proofs }: Pick<PublicJob, "proofs">) {
  return proofs.map((proof) => ({ ...proof, ...proofKindLabels[proof.kind] }));
}
