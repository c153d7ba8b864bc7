/** What a spreadsheet would take for a formula; a quote before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as a CSV file that a spreadsheet opens without running anything in it. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a file, with its number as an editor counts. */
export interface CsvLine {
  line: number;
  cells: string[];
}

/** Reads a CSV file: quoted cells, either kind of line break, empty lines left out. */
export function readCsv(text: string): CsvLine[] {
  const lines: CsvLine[] = [];
  let line = 1;
  let current: CsvLine = { line, cells: [] };
  // A cell, quoted or not, and what ends it.
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    current.cells.push((quoted?.replaceAll('""', '"') ?? plain ?? "").trim());
    line += (quoted?.match(/\n/g)?.length ?? 0) + (end?.endsWith("\n") ? 1 : 0);
    if (end === ",") continue;
    if (current.cells.some((one) => one !== "")) lines.push(current);
    current = { line, cells: [] };
  }
  return lines;
}
