import type { EntryLine } from "@/lib/ledger/schema";
import { decimalsFor } from "../ui/money";
import { Table, TableHead, Th } from "../ui/table";
import { type Figures, MonthHeading } from "./month-heading";
import { byMonth } from "./months";
import { StatementRow } from "./statement-row";

interface StatementTableProps {
  lines: EntryLine[];
  /** Of the months the lines fall into; without them the lines stand without headings. */
  figures?: Figures[];
}

/** Entries, newest first, with months as headings. One precision for the whole table. */
export function StatementTable({ lines, figures }: StatementTableProps) {
  const decimals = decimalsFor([
    ...lines.flatMap((line) => [line.amountMicros, line.balanceAfterMicros]),
    ...(figures ?? []).flatMap((one) => [one.openingMicros, one.inMicros, one.outMicros, one.closingMicros]),
  ]);
  return (
    <Table label="Statement">
      <TableHead>
        <Th className="hidden sm:table-cell">Date</Th>
        <Th>What</Th>
        <Th className="hidden sm:table-cell">Bucket</Th>
        <Th number className="hidden sm:table-cell">
          In
        </Th>
        <Th number className="hidden sm:table-cell">
          Out
        </Th>
        <Th number className="sm:hidden">
          Amount, balance
        </Th>
        <Th number className="hidden sm:table-cell">
          Balance after
        </Th>
      </TableHead>
      {byMonth(lines).map(({ month, title, lines: ofMonth }) => (
        <tbody key={month}>
          {figures && (
            <MonthHeading
              title={title}
              figures={figures.filter((one) => one.month === month)}
              decimals={decimals}
            />
          )}
          {ofMonth.map((line) => (
            <StatementRow key={line.entryId} line={line} decimals={decimals} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}
