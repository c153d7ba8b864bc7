import { CircleCheck, CircleX } from "lucide-react";
import { Alert } from "../ui/alert";
import { Card } from "../ui/card";
import { cn } from "../ui/cn";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { Money } from "../ui/money";
import { DayTable, type ShownDay } from "./day-table";
import { DifferenceList, type ShownDifference } from "./difference-list";
import type { Outcome } from "./words";

export interface ShownResult {
  outcome: Outcome;
  failure: string | null;
  startedAt: Date;
  creditedDeposits: number;
  replayedEvents: number;
  windowStart: Date | null;
  stripeMicros: bigint | null;
  ledgerMicros: bigint | null;
  underWayMicros: bigint | null;
  differenceMicros: bigint | null;
  days: ShownDay[];
  differences: ShownDifference[];
}

/** One run: the difference, the sums it comes from, each difference explained, and the days of the window. */
export function ReconciliationResult({ run }: { run: ShownResult }) {
  if (run.outcome === "FAILED") {
    return (
      <Alert tone="wait" title="This run could not be finished, so it says nothing about the money.">
        {run.failure} It began <DateTime value={run.startedAt} />.
      </Alert>
    );
  }
  return (
    <div className="space-y-8">
      <Card className="max-w-3xl">
        <Headline outcome={run.outcome} micros={run.differenceMicros ?? 0n} />
        <Sums run={run} />
      </Card>
      {run.differences.length > 0 && (
        <section>
          <h2 className="mb-3 font-bold text-lg">What differs</h2>
          <DifferenceList differences={run.differences} />
        </section>
      )}
      <section>
        <h2 className="mb-3 font-bold text-lg">Day by day</h2>
        <DayTable days={run.days} />
        {run.windowStart && (
          <p className="mt-2 text-ink-2 text-sm">
            Each movement since <DateTime value={run.windowStart} /> is compared by itself, older ones in sum.
            Days are UTC.
          </p>
        )}
      </section>
    </div>
  );
}

function Headline({ outcome, micros }: { outcome: Outcome; micros: bigint }) {
  const holds = outcome === "BALANCED";
  const Icon = holds ? CircleCheck : CircleX;
  return (
    <p className={cn("flex flex-wrap items-center gap-3", holds ? "text-ok" : "text-bad")}>
      <Icon aria-hidden className="size-10 shrink-0" />
      <span className="font-bold text-3xl">
        <Money micros={micros} />
      </span>
      <span className="text-ink">
        {holds
          ? "is the difference: Stripe and our books agree."
          : "is the difference between Stripe and our books."}
      </span>
    </p>
  );
}

function Sums({ run }: { run: ShownResult }) {
  const caughtUp = run.creditedDeposits + run.replayedEvents > 0;
  return (
    <>
      <Facts
        className="mt-4"
        rows={[
          { label: "Moved at Stripe, all time", value: <Money micros={run.stripeMicros ?? 0n} /> },
          { label: "Moved in our books, all time", value: <Money micros={run.ledgerMicros ?? 0n} /> },
          { label: "Under way for a few minutes", value: <Money micros={run.underWayMicros ?? 0n} /> },
          { label: "Difference", value: <Money micros={run.differenceMicros ?? 0n} />, strong: true },
        ]}
      />
      <p className="mt-3 text-ink-2 text-sm">
        Compared <DateTime value={run.startedAt} />.{" "}
        {caughtUp &&
          `Before that it credited ${run.creditedDeposits} deposits and handled ${run.replayedEvents} webhook events that had not arrived.`}
      </p>
    </>
  );
}
