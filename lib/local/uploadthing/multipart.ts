import { type FileHandle, open } from "node:fs/promises";

const MAX_HEADER_BYTES = 8192;

/** A body that is not what was signed; `keep` says whether what arrived may be continued later. */
export class UploadRefused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly keep = false,
  ) {
    super(message);
    this.name = "UploadRefused";
  }
}

interface PartTarget {
  file: string;
  /** Where in the file the body continues. */
  start: number;
  /** How large the file may become. */
  limit: number;
}

/**
 * Streams the single part "file" of a multipart body to disk. What arrived stays there when the sender goes away.
 * @returns the size of the file and the type the part names
 * @throws UploadRefused
 */
export async function receivePart(
  request: Request,
  target: PartTarget,
): Promise<{ size: number; partType: string }> {
  const boundary = /boundary="?([^";]+)/.exec(request.headers.get("content-type") ?? "")?.[1];
  if (!boundary || !request.body) throw new UploadRefused(400, "A multipart body is expected.");
  const output = await open(target.file, target.start > 0 ? "r+" : "w");
  try {
    return await copyPart(request.body, Buffer.from(`\r\n--${boundary}--`), output, target);
  } finally {
    await output.close();
  }
}

async function copyPart(
  body: ReadableStream<Uint8Array>,
  end: Buffer,
  output: FileHandle,
  { start, limit }: PartTarget,
): Promise<{ size: number; partType: string }> {
  let waiting = Buffer.alloc(0);
  let partType: string | null = null;
  let position = start;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    waiting = Buffer.concat([waiting, chunk]);
    if (partType === null) {
      const header = takeHeader(waiting);
      if (!header) continue;
      partType = header.type;
      waiting = header.rest;
    }
    const endAt = waiting.indexOf(end);
    const ready = waiting.subarray(0, endAt >= 0 ? endAt : Math.max(0, waiting.length - end.length));
    if (position + ready.length > limit) throw new UploadRefused(413, "The file is larger than declared.");
    await output.write(ready, 0, ready.length, position);
    position += ready.length;
    if (endAt >= 0) return { size: position, partType };
    waiting = waiting.subarray(ready.length);
  }
  throw new UploadRefused(400, "The upload was interrupted.", true);
}

function takeHeader(bytes: Buffer): { type: string; rest: Buffer<ArrayBuffer> } | null {
  const endAt = bytes.indexOf("\r\n\r\n");
  if (endAt < 0) {
    if (bytes.length > MAX_HEADER_BYTES) throw new UploadRefused(400, "The part has no end to its header.");
    return null;
  }
  const header = bytes.subarray(0, endAt).toString("utf8");
  if (!/name="file"/.test(header)) throw new UploadRefused(400, 'The part must be named "file".');
  const type = /content-type:\s*([^\r\n;]+)/i.exec(header)?.[1]?.trim() ?? "";
  return { type, rest: Buffer.from(bytes.subarray(endAt + 4)) };
}
