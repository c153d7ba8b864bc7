import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { emptyAnswer, jsonAnswer, streamAnswer } from "./answers";
import type { Ingest } from "./options";
import { signedQuery } from "./signature";
import { bytesPath, findRecord, type StoredFile } from "./storage";

/** GET and HEAD of a file: everybody for public ones, a signed address for private ones, whole or in part. */
export async function serveFile(
  ingest: Ingest,
  request: Request,
  key: string,
  path: string,
): Promise<Response> {
  const file = await findRecord(ingest, key);
  if (!file) return jsonAnswer({ error: "Not found" }, 404);
  if (file.acl === "private" && !signedQuery(ingest, request, path)) {
    return jsonAnswer({ error: "Access denied" }, 403);
  }
  const range = readRange(request.headers.get("range"), file.size);
  if (!range) return emptyAnswer({ "content-range": `bytes */${file.size}` }, 416);
  const headers = headersOf(file);
  headers["content-length"] = String(range.end - range.start + 1);
  if (range.partial) headers["content-range"] = `bytes ${range.start}-${range.end}/${file.size}`;
  const isEmpty = request.method === "HEAD" || file.size === 0;
  const body = isEmpty
    ? null
    : (Readable.toWeb(createReadStream(bytesPath(ingest, file.key), range)) as ReadableStream);
  return streamAnswer(body, range.partial ? 206 : 200, headers);
}

function readRange(
  header: string | null,
  size: number,
): { start: number; end: number; partial: boolean } | null {
  const found = /^bytes=(\d+)-(\d*)$/.exec(header ?? "");
  if (!found) return { start: 0, end: size - 1, partial: false };
  const start = Number(found[1]);
  const end = found[2] ? Math.min(Number(found[2]), size - 1) : size - 1;
  return start <= end ? { start, end, partial: true } : null;
}

function headersOf(file: StoredFile): Record<string, string> {
  return {
    "content-type": file.type,
    "accept-ranges": "bytes",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "content-disposition": `${file.contentDisposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    "cache-control": file.acl === "private" ? "private, no-store" : "public, max-age=31536000, immutable",
  };
}
