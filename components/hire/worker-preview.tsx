import { Card } from "@/components/ui/card";
import { Quilt } from "@/components/ui/quilt";
import { formatMoney, parseMoney } from "@/lib/core/money";
import { categoryName } from "@/lib/jobs/categories";
import type { ComposeRules } from "@/lib/jobs/compose-schema";
import { isProofKind, proofKindLabels } from "@/lib/jobs/proof";
import { countryNames } from "./country-names";
import type { Composer } from "./draft-state";

/** The job as a worker will see it. */
export function WorkerPreview({ composer, rules }: { composer: Composer; rules: ComposeRules }) {
  const pay = parseMoney(composer.pay);
  const steps = composer.steps.filter(({ value }) => value.trim() !== "");
  const proofs = composer.proofs.filter(({ value }) => value.label.trim() !== "");
  return (
    <Card>
      <p className="text-ink-3 text-sm">What a worker sees</p>
      <div className="mt-2 flex items-start gap-3">
        <Quilt seed={composer.categoryId.split(".")[0] || "job"} className="size-10 shrink-0 rounded-sm" />
        <div className="min-w-0">
          <h2 className="font-bold [overflow-wrap:anywhere]">{composer.title.trim() || "Your title"}</h2>
          <p className="text-ink-2 text-sm">
            {composer.categoryId ? categoryName(composer.categoryId) : "Category"} ·{" "}
            {audience(composer, rules)}
          </p>
        </div>
      </div>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-3 text-ink-2 text-sm">
        <strong className="font-bold text-ink text-xl tabular-nums">{pay ? formatMoney(pay) : "$–"}</strong>
        {composer.minutesToComplete.trim() || "–"} min · pays itself after {composer.daysToRate.trim() || "–"}{" "}
        days
      </p>
      <ol className="mt-3 list-decimal space-y-1.5 pl-5 marker:text-thread">
        {steps.length === 0 && <li className="text-ink-3">Your first step</li>}
        {steps.map(({ key, value }) => (
          <li key={key} className="whitespace-pre-line [overflow-wrap:anywhere]">
            {value}
          </li>
        ))}
      </ol>
      <p className="mt-4 font-medium">You will hand in</p>
      <ul className="mt-1 space-y-1 text-ink-2">
        {proofs.length === 0 && <li className="text-ink-3">The proof you ask for</li>}
        {proofs.map(({ key, value }) => (
          <li key={key} className="[overflow-wrap:anywhere]">
            {isProofKind(value.kind) ? proofKindLabels[value.kind].name : value.kind}: {value.label}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function audience({ targeting, countries }: Composer, rules: ComposeRules): string {
  const names = (codes: string[]) =>
    codes.length > 3 ? `${codes.length} countries` : countryNames(codes, rules.countries) || "no country yet";
  if (targeting === "TIER_1") return names(rules.tier1);
  if (targeting === "COUNTRIES_INCLUDED") return names(countries);
  if (targeting === "COUNTRIES_EXCLUDED") return `not ${names(countries)}`;
  return "International";
}
