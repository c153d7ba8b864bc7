import type { Micros } from "@/lib/core/money";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
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
    <Facts
      rows={[
        ...days.map(({ until, tasks, micros }) => ({
          label: (
            <>
              <DateTime value={until} kind="day" /> · {tasks} {tasks === 1 ? "task" : "tasks"}
            </>
          ),
          value: <Money micros={micros} decimals={decimals} />,
        })),
        { label: "In all", value: <Money micros={total} decimals={decimals} />, strong: true },
      ]}
    />
  );
}
