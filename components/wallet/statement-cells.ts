import { moneyInput } from "@/lib/core/money";
import type { EntryLine } from "@/lib/ledger/schema";
import { bucketNames, causeWords } from "./words";

/** The columns of a statement as a file. */
export const statementHead = [
  "Date (UTC)",
  "Entry",
  "Bucket",
  "What",
  "Job",
  "Job number",
  "In (USD)",
  "Out (USD)",
  "Balance after (USD)",
];

/** One line of it, in the words of the page. */
export function statementCells(line: EntryLine) {
  const { amountMicros } = line;
  return [
    line.at.toISOString(),
    line.entryId,
    bucketNames[line.bucket],
    causeWords(line.cause, line.bucket),
    line.jobTitle,
    line.jobId,
    amountMicros > 0n ? moneyInput(amountMicros) : null,
    amountMicros < 0n ? moneyInput(-amountMicros) : null,
    moneyInput(line.balanceAfterMicros),
  ];
}
