import type { Micros } from "@/lib/core/money";
import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { dateWords } from "../ui/time-words";

export interface EarnedDay {
  /** `YYYY-MM-DD`. */
  day: string;
  tasks: number;
  micros: Micros;
}

/** What each day paid, as a table whose bars are the chart: whoever cannot see them reads the same amounts. */
export function DailyEarnings({ days }: { days: EarnedDay[] }) {
  const most = days.reduce((top, { micros }) => (micros > top ? micros : top), 0n);
  const decimals = decimalsFor(days.map(({ micros }) => micros));
  return (
    <Table label="Paid per day">
      <TableHead>
        <Th>Day</Th>
        <Th number>Tasks</Th>
        <Th number>Paid</Th>
        <Th className="w-1/2" aria-hidden />
      </TableHead>
      <tbody>
        {days.toReversed().map(({ day, tasks, micros }) => (
          <Tr key={day} className={tasks === 0 ? "text-ink-3" : undefined}>
            <Td className="whitespace-nowrap py-1!">{dayWords(day)}</Td>
            <Td number className="py-1!">
              {tasks}
            </Td>
            <Td number className="py-1!">
              <Money micros={micros} decimals={decimals} />
            </Td>
            <Td aria-hidden className="py-1!">
              <div className="h-3 rounded-sm bg-primary" style={{ width: `${share(micros, most)}%` }} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A part of the largest amount, in percent for the width of a bar. */
function share(micros: Micros, most: Micros): number {
  return most > 0n ? Number((micros * 1_000n) / most) / 10 : 0;
}

/** A day is the same day wherever it is read, so it is written without a zone. */
function dayWords(day: string): string {
  const value = new Date(`${day}T12:00:00Z`);
  return dateWords(value, { zone: "UTC", kind: "day", now: value.getTime() });
}
