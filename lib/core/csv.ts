/** A value of a table cell; amounts and ids as text. */
export type CsvCell = string | number | bigint | null;

// A spreadsheet runs a cell that begins with one of these as a formula.
const STARTS_A_FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * One line of a CSV file (RFC 4180), its line end included. Text that a spreadsheet would run gets an apostrophe in
 * front; numbers stay as they are.
 */
export function csvLine(cells: CsvCell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: CsvCell): string {
  const text = cell === null ? "" : String(cell);
  const safe = STARTS_A_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
