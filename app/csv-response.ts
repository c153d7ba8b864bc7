import { type CsvCell, csvLine } from "@/lib/core/csv";

/** Spreadsheets take a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A file to download, sent while it is read, so that its length costs no memory. */
export function csvResponse(name: string, head: string[], parts: AsyncIterable<CsvCell[][]>): Response {
  async function* text() {
    yield BYTE_ORDER_MARK + csvLine(head);
    for await (const rows of parts) yield rows.map(csvLine).join("");
  }
  return new Response(inBytes(text()), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

function inBytes(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
