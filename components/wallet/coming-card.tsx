import type { Route } from "next";
import { Card, CardHeader } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { decimalsFor, Money } from "../ui/money";
import { TextLink } from "../ui/text-link";

interface Coming {
  totalMicros: bigint;
  count: number;
  next: { submissionId: string; jobTitle: string; payMicros: bigint; rateDueAt: Date }[];
}

/** Pay that waits for a rating, with the date it comes at the latest. */
export function ComingCard({ totalMicros, count, next }: Coming) {
  const decimals = decimalsFor(next.map((task) => task.payMicros));
  return (
    <Card>
      <CardHeader title="Coming" />
      {count === 0 ? (
        <p className="text-ink-2">No task of yours waits for a rating.</p>
      ) : (
        <>
          <p className="mb-3">
            <Money micros={totalMicros} className="font-bold text-xl" />{" "}
            <span className="text-ink-2">
              for {count.toLocaleString("en")} unrated {count === 1 ? "task" : "tasks"}, if Satisfied. What
              nobody rates in time pays itself.
            </span>
          </p>
          <ul className="-mb-2 divide-y divide-line border-line border-t">
            {next.map((task) => (
              <li key={task.submissionId} className="flex items-baseline justify-between gap-4 py-2.5">
                <span className="min-w-0">
                  <TextLink href={`/work/tasks/${task.submissionId}` as Route}>{task.jobTitle}</TextLink>
                  <span className="block text-ink-2 text-sm">
                    at the latest <DateTime value={task.rateDueAt} relative />
                  </span>
                </span>
                <Money micros={task.payMicros} decimals={decimals} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
