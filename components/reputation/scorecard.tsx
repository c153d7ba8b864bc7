import type { Scorecard } from "@/lib/reputation/scorecard";
import { hourlyWords } from "../jobs/hourly-words";
import { Card, CardHeader } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { Money } from "../ui/money";
import { shareWords, usualSpan, windowWords } from "./scorecard-words";

/** How somebody behaves as an employer, with the window of each number and when it was summed up. */
export function ScorecardCard({ score }: { score: Scorecard }) {
  const rated = score.satisfied + score.notSatisfied;
  return (
    <Card>
      <CardHeader title="As an employer" description={`Ratings of the last ${windowWords(score)}.`} />
      {rated > 0 ? (
        <Facts rows={ratingRows(score, rated)} />
      ) : (
        <p className="text-ink-2">Nothing rated in this time.</p>
      )}
      <h3 className="mt-5 mb-1 font-bold">Since the beginning</h3>
      <Facts
        rows={[
          { label: "Paid to workers", value: <Money micros={score.paidMicros} /> },
          { label: "Jobs posted", value: score.jobsPosted },
          { label: "Of these done", value: score.jobsEnded },
        ]}
      />
      <p className="mt-3 text-ink-2 text-sm">
        As of <DateTime value={score.asOf} />. Computed from what happened; nobody can edit it.
      </p>
    </Card>
  );
}

function ratingRows(score: Scorecard, rated: number) {
  const { medianRateSeconds: usual, medianHourlyMicros: hourly } = score;
  return [
    { label: "Satisfied", value: shareWords(score.satisfied, rated) },
    ...(usual === null ? [] : [{ label: "Usual time to rate (median)", value: usualSpan(usual) }]),
    { label: "Paid by the timer, unrated", value: shareWords(score.byTimer, rated) },
    {
      label: "Usual pay (median)",
      value: hourly === null ? "too few tasks to say" : hourlyWords({ micros: hourly }),
    },
  ];
}
