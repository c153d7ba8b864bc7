/** Whether the bytes are one whole PDF: its mark at the very beginning and its end near the end. */
export function checkPdf(bytes: Buffer): boolean {
  const begins = /^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString("latin1"));
  const ends = bytes.subarray(-1024).toString("latin1").includes("%%EOF");
  return begins && ends;
}
