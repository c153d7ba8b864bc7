import type { Micros } from "@/lib/core/money";
import { DateTime } from "../ui/date-time";
import { decimalsFor, Money } from "../ui/money";

/** What pays itself until a day. */
export interface MoneyOfDay {
  until: Date;
  tasks: number;
  micros: Micros;
}

/** Coming money, day by day, and its sum. The days are the latest ones: a rating pays before. */
export function ComingMoney({ days }: { days: MoneyOfDay[] }) {
  const total = days.reduce((sum, { micros }) => sum + micros, 0n);
  const decimals = decimalsFor([...days.map(({ micros }) => micros), total]);
  return (
    <dl className="divide-y divide-line [&>div]:flex [&>div]:items-baseline [&>div]:justify-between [&>div]:gap-4 [&>div]:py-2">
      {days.map(({ until, tasks, micros }) => (
        <div key={until.getTime()}>
          <dt className="text-ink-2">
            <DateTime value={until} kind="day" /> · {tasks} {tasks === 1 ? "task" : "tasks"}
          </dt>
          <dd>
            <Money micros={micros} decimals={decimals} />
          </dd>
        </div>
      ))}
      <div className="border-t-2! border-t-ink font-bold">
        <dt>In all</dt>
        <dd>
          <Money micros={total} decimals={decimals} />
        </dd>
      </div>
    </dl>
  );
}
