import { Disclosure } from "@/components/ui/disclosure";
import { countryName } from "@/lib/core/countries";
import type { ManagedJob } from "@/lib/jobs/manage-schema";
import { proofKindLabels } from "@/lib/jobs/proof";

/** The texts and terms of a job, folded away. */
export function JobSummary({ job }: { job: ManagedJob }) {
  return (
    <Disclosure summary="What the job says">
      <ol className="list-decimal space-y-1.5 pl-5 marker:text-thread">
        {job.steps.map((step) => (
          <li key={step} className="whitespace-pre-line [overflow-wrap:anywhere]">
            {step}
          </li>
        ))}
      </ol>
      <h3 className="mt-4 font-medium">Required proof</h3>
      <ul className="mt-1 space-y-1 text-ink-2">
        {job.proofs.map((proof) => (
          <li key={proof.id}>
            {proofKindLabels[proof.kind].name}: {proof.label}
          </li>
        ))}
      </ul>
      <p className="mt-4 text-ink-2">
        {audienceOf(job)} · {job.minutesToComplete} minutes to complete · {job.daysToRate} days to rate
      </p>
    </Disclosure>
  );
}

function audienceOf({ targeting, countries }: ManagedJob): string {
  const names = countries.map(countryName).join(", ");
  switch (targeting) {
    case "INTERNATIONAL":
      return "International";
    case "TIER_1":
      return "Tier 1 countries";
    case "COUNTRIES_INCLUDED":
      return `Only ${names}`;
    case "COUNTRIES_EXCLUDED":
      return `All but ${names}`;
  }
}
