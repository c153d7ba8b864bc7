import type { EntryLine } from "@/lib/ledger/schema";

export interface Month {
  title: string;
  lines: EntryLine[];
}

/** Lines, newest first, by the month they fall into in a zone; UTC when none is known. */
export function byMonth(lines: EntryLine[], zone: string | null): Month[] {
  const format = new Intl.DateTimeFormat("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: zone ?? "UTC",
  });
  const months: Month[] = [];
  for (const line of lines) {
    const title = format.format(line.at);
    const last = months.at(-1);
    if (last?.title === title) last.lines.push(line);
    else months.push({ title, lines: [line] });
  }
  return months;
}
