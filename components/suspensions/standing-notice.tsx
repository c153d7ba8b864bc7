import type { SuccessRate, SuccessState } from "@/lib/reputation/success-rate";
import { countsWords, percentWords, stillOpen } from "@/lib/suspensions/words";
import { OperatorContact } from "../layout/operator-contact";
import { Alert } from "../ui/alert";
import { DateTime } from "../ui/date-time";

interface OwnSuspension {
  id: string;
  cause: "SUCCESS_RATE" | "RED_FLAGS";
  until: Date;
  satisfied: number | null;
  notSatisfied: number | null;
}

export interface Standing {
  rate: SuccessRate;
  state: SuccessState;
  suspensions: OwnSuspension[];
  rules: { days: number; minRatings: number; minBps: number; suspensionDays: number };
}

/** What closes small jobs to the reader, or soon may: why, until when, what goes on, and how to appeal. */
export function StandingNotice({
  standing,
  operator,
}: {
  standing: Standing;
  operator: { name: string; email?: string };
}) {
  const { suspensions, state, rate, rules } = standing;
  if (suspensions.length === 0 && state === "WARNED") {
    return (
      <Alert tone="wait" className="mb-6" title="Your success rate is low">
        <p>
          In the last {rules.days} days {countsWords(rate)}. You can go on working. At{" "}
          {percentWords(rules.minBps)} or below, small jobs close to you for {rules.suspensionDays} days.
        </p>
      </Alert>
    );
  }
  return suspensions.map((suspension) => (
    <Alert key={suspension.id} tone="bad" className="mb-6" title="New small jobs are closed to you for now">
      <p>
        {reasonWords(suspension, rules)} They open again by themselves on{" "}
        <DateTime value={suspension.until} relative />
        {suspension.cause === "SUCCESS_RATE" && ", and your success rate starts anew"}.
      </p>
      <p className="mt-2">{stillOpen[suspension.cause]}</p>
      <p className="mt-2 text-ink-2">
        To appeal, name the number <span className="break-all font-mono text-xs">{suspension.id}</span>. Where
        to: <OperatorContact {...operator} subject={`Suspension ${suspension.id}`} />.
      </p>
    </Alert>
  ));
}

function reasonWords(
  { satisfied, notSatisfied }: OwnSuspension,
  { days, minBps }: Standing["rules"],
): string {
  if (satisfied === null || notSatisfied === null) {
    return "The red flags on your account weigh too much together.";
  }
  return `In the ${days} days before, ${countsWords({ satisfied, notSatisfied })}. Small jobs are open above ${percentWords(minBps)}.`;
}
