import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { addressesOf, emptyAnswer, jsonAnswer } from "./answers";
import type { Callbacks } from "./callbacks";
import { receivePart, UploadRefused } from "./multipart";
import type { Ingest } from "./options";
import { signedQuery, signedValue } from "./signature";
import {
  dropPart,
  findRecord,
  isKey,
  keepPart,
  partPath,
  partSize,
  readRecord,
  type StoredFile,
} from "./storage";

const MAX_BYTES = 32 * 1024 * 1024;

/** What a presigned address allows to be stored. */
type Declared = Omit<StoredFile, "fileHash" | "uploadedAt"> & { slug: string | null };

/** Uploads under way; a second one to the same key would mix with the first. */
const busy = new Set<string>();

/** HEAD and PUT of a presigned address: tells how far an upload came, and takes the rest of it. */
export async function receiveFile(
  ingest: Ingest,
  callbacks: Callbacks,
  request: Request,
  key: string,
): Promise<Response> {
  const query = signedQuery(ingest, request, key);
  if (!query || !isKey(key)) return jsonAnswer({ error: "Invalid or expired signature" }, 403);
  if (signedValue(query, "x-ut-identifier") !== ingest.appId)
    return jsonAnswer({ error: "Unknown app" }, 403);
  const declared = readDeclared(key, query);
  await mkdir(ingest.folder, { recursive: true });
  if (request.method === "HEAD") {
    return emptyAnswer({ "x-ut-range-start": String(await partSize(ingest, key)) }, 200);
  }
  if (busy.has(key)) return jsonAnswer({ error: "This file is being uploaded" }, 409);
  busy.add(key);
  try {
    await store(ingest, request, declared);
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    return await refuse(ingest, callbacks, declared, error);
  } finally {
    busy.delete(key);
  }
  return await announce(ingest, callbacks, declared);
}

function readDeclared(key: string, query: URLSearchParams): Declared {
  const value = (name: string) => signedValue(query, `x-ut-${name}`);
  return {
    key,
    customId: value("custom-id"),
    name: value("file-name") ?? key,
    size: Number(value("file-size")),
    type: value("file-type") ?? "application/octet-stream",
    acl: value("acl") === "private" ? "private" : "public-read",
    contentDisposition: value("content-disposition") === "attachment" ? "attachment" : "inline",
    slug: value("slug"),
  };
}

async function store(
  ingest: Ingest,
  request: Request,
  { slug: _slug, ...declared }: Declared,
): Promise<void> {
  const { key, size, type } = declared;
  // Keys carry about 30 random bits, so two files may meet; the first one stays.
  const taken =
    (await readRecord(ingest, key)) ?? (declared.customId && (await findRecord(ingest, declared.customId)));
  if (taken) throw new UploadRefused(409, "This key is in use.", true);
  if (!(size >= 0 && size <= MAX_BYTES)) throw new UploadRefused(413, "The file is too large.");
  const start = Number(/^bytes=(\d+)-/.exec(request.headers.get("range") ?? "")?.[1] ?? 0);
  if (start > (await partSize(ingest, key)))
    throw new UploadRefused(416, "Nothing reaches up to that byte.", true);
  const received = await receivePart(request, { file: partPath(ingest, key), start, limit: size });
  if (received.size !== size) throw new UploadRefused(400, "The file is smaller than declared.");
  // The rest of a resumed upload is an untyped slice; only a whole file tells its type.
  if (start === 0 && received.partType && received.partType !== type.split(";")[0]) {
    throw new UploadRefused(415, `${received.partType} is not the declared ${type}.`);
  }
  const fileHash = await md5(partPath(ingest, key));
  await keepPart(ingest, { ...declared, fileHash, uploadedAt: Date.now() });
}

async function md5(file: string): Promise<string> {
  const hash = createHash("md5");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function refuse(
  ingest: Ingest,
  callbacks: Callbacks,
  { key, slug }: Declared,
  error: UploadRefused,
): Promise<Response> {
  if (!error.keep) {
    await dropPart(ingest, key);
    if (slug) await callbacks.failed(key, error.message).catch(() => {});
  }
  return jsonAnswer({ error: error.message }, error.status);
}

async function announce(ingest: Ingest, callbacks: Callbacks, { key, slug }: Declared): Promise<Response> {
  const file = (await readRecord(ingest, key)) as StoredFile;
  const { acl: _acl, contentDisposition: _disposition, uploadedAt: _at, ...shown } = file;
  const addresses = addressesOf(ingest, key);
  const serverData = slug ? await callbacks.uploaded(key, { ...shown, ...addresses }) : null;
  return jsonAnswer({ ...addresses, serverData, fileHash: file.fileHash });
}
