import type { EntryLine } from "@/lib/ledger/schema";
import { monthOf } from "@/lib/ledger/statement-schema";

export interface Month {
  /** "2026-11". */
  month: string;
  title: string;
  lines: EntryLine[];
}

const titles = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** Lines, newest first, by the month they fall into in UTC: the same for every reader, as are its figures. */
export function byMonth(lines: EntryLine[]): Month[] {
  const months = new Map<string, Month>();
  for (const line of lines) {
    const month = monthOf(line.at);
    const known = months.get(month) ?? { month, title: titles.format(line.at), lines: [] };
    known.lines.push(line);
    months.set(month, known);
  }
  return [...months.values()];
}
