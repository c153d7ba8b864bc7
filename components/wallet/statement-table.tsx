"use client";
import type { EntryLine } from "@/lib/ledger/schema";
import { type Decimals, decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Th } from "../ui/table";
import { useTimeZone } from "../ui/time-zone";
import { byMonth, type Month } from "./months";
import { proofOf } from "./proof";
import { StatementRow } from "./statement-row";

interface StatementTableProps {
  lines: EntryLine[];
  /** All lines are of one account, so that a month has an opening and a closing balance. */
  oneAccount?: boolean;
  /** There are newer or older lines than these, so the first or last month is not complete. */
  cut?: { newer: boolean; older: boolean };
  months?: boolean;
}

/** Entries, newest first, with months as headings. One precision for the whole table. */
export function StatementTable({ lines, oneAccount = false, cut, months = true }: StatementTableProps) {
  const zone = useTimeZone();
  const decimals = decimalsFor(lines.flatMap((line) => [line.amountMicros, line.balanceAfterMicros]));
  const groups = byMonth(lines, zone);
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
      {groups.map((month, index) => (
        <tbody key={month.title}>
          {months && (
            <MonthHeading
              month={month}
              decimals={decimals}
              opening={oneAccount && !(cut?.older && index === groups.length - 1)}
              closing={oneAccount && !(cut?.newer && index === 0)}
            />
          )}
          {month.lines.map((line) => (
            <StatementRow key={line.entryId} line={line} decimals={decimals} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function MonthHeading({
  month,
  decimals,
  opening,
  closing,
}: {
  month: Month;
  decimals: Decimals;
  opening: boolean;
  closing: boolean;
}) {
  const proof = proofOf(month.lines);
  return (
    <tr className="border-line border-t bg-canvas">
      <th scope="rowgroup" colSpan={7} className="px-4 py-2 text-left font-bold">
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span suppressHydrationWarning>{month.title}</span>
          {proof && (opening || closing) && (
            <span className="font-normal text-ink-2 text-sm">
              {opening && (
                <>
                  opening <Money micros={proof.opening} decimals={decimals} />
                </>
              )}
              {opening && closing && " · "}
              {closing && (
                <>
                  closing <Money micros={proof.closing} decimals={decimals} />
                </>
              )}
            </span>
          )}
        </span>
      </th>
    </tr>
  );
}
