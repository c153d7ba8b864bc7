import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Ingest } from "./options";

/** What is known about a stored file. */
export interface StoredFile {
  key: string;
  customId: string | null;
  name: string;
  size: number;
  type: string;
  acl: "public-read" | "private";
  contentDisposition: "inline" | "attachment";
  /** MD5 of the bytes, in hex, as UploadThing reports it. */
  fileHash: string;
  uploadedAt: number;
}

/** Keys become file names, so nothing but plain letters, digits, dashes and underscores is one. */
export function isKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{8,200}$/.test(text);
}

export const bytesPath = (ingest: Ingest, key: string) => path.join(ingest.folder, `${key}.bin`);
export const partPath = (ingest: Ingest, key: string) => path.join(ingest.folder, `${key}.part`);
const recordPath = (ingest: Ingest, key: string) => path.join(ingest.folder, `${key}.json`);

/** The file of that key, or null. */
export async function readRecord(ingest: Ingest, key: string): Promise<StoredFile | null> {
  if (!isKey(key)) return null;
  try {
    return JSON.parse(await readFile(recordPath(ingest, key), "utf8")) as StoredFile;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The file of that key or custom id, or null. */
export async function findRecord(ingest: Ingest, id: string): Promise<StoredFile | null> {
  return (
    (await readRecord(ingest, id)) ?? (await allRecords(ingest)).find((file) => file.customId === id) ?? null
  );
}

/** Every stored file, newest first. */
export async function allRecords(ingest: Ingest): Promise<StoredFile[]> {
  await mkdir(ingest.folder, { recursive: true });
  const names = (await readdir(ingest.folder)).filter((name) => name.endsWith(".json"));
  const files = await Promise.all(names.map((name) => readRecord(ingest, path.basename(name, ".json"))));
  return files.filter((file) => file !== null).sort((a, b) => b.uploadedAt - a.uploadedAt);
}

/** Writes what is known about a file, in one step. */
export async function writeRecord(ingest: Ingest, file: StoredFile): Promise<void> {
  const draft = `${recordPath(ingest, file.key)}.new`;
  await writeFile(draft, JSON.stringify(file));
  await rename(draft, recordPath(ingest, file.key));
}

/** Turns the received part into a stored file. */
export async function keepPart(ingest: Ingest, file: StoredFile): Promise<void> {
  await rename(partPath(ingest, file.key), bytesPath(ingest, file.key));
  await writeRecord(ingest, file);
}

/** How many bytes of an unfinished upload are here. */
export async function partSize(ingest: Ingest, key: string): Promise<number> {
  try {
    return (await stat(partPath(ingest, key))).size;
  } catch {
    return 0;
  }
}

export async function dropPart(ingest: Ingest, key: string): Promise<void> {
  await rm(partPath(ingest, key), { force: true });
}

export async function deleteFile(ingest: Ingest, key: string): Promise<void> {
  await rm(recordPath(ingest, key), { force: true });
  await rm(bytesPath(ingest, key), { force: true });
}
