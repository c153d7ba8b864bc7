import { UTFile } from "uploadthing/server";
import { AppError } from "@/lib/core/errors";
import { uploadThing } from "@/lib/platform/uploadthing";

const READ_WITHIN_S = 60;

/** Opens a stored object. Everything is stored private, so reading goes through a signature that lasts a minute. */
export async function openObject(storageKey: string): Promise<ReadableStream<Uint8Array>> {
  const { ufsUrl } = await uploadThing().generateSignedURL(storageKey, { expiresIn: READ_WITHIN_S });
  const response = await fetch(ufsUrl, { signal: AbortSignal.timeout(READ_WITHIN_S * 1000) });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new AppError("UNAVAILABLE", "This file cannot be read at the moment. Try again in a minute.");
  }
  return response.body;
}

/** A whole stored object. @throws AppError INVALID_INPUT when it is larger than `maxBytes` */
export async function readObject(storageKey: string, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of await openObject(storageKey)) {
    size += chunk.length;
    if (size > maxBytes) throw new AppError("INVALID_INPUT", "This file is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Stores bytes, readable through this product only. @returns their storage key */
export async function storeObject(
  { bytes, type }: { bytes: Uint8Array; type: string },
  name: string,
): Promise<string> {
  const upload = new UTFile([new Uint8Array(bytes)], name, { type });
  const { data, error } = await uploadThing().uploadFiles(upload, {
    acl: "private",
    contentDisposition: "attachment",
  });
  if (error) throw new AppError("UNAVAILABLE", "The file could not be stored. Try again in a minute.");
  return data.key;
}

/** Deletes objects by key; those that are gone already are no error. */
export async function deleteObjects(storageKeys: string[]): Promise<void> {
  if (storageKeys.length > 0) await uploadThing().deleteFiles(storageKeys);
}

/** Deletes what arrived for uploads that never ended; it is known by the file's id only. */
export async function deleteArrivals(fileIds: string[]): Promise<void> {
  if (fileIds.length > 0) await uploadThing().deleteFiles(fileIds, { keyType: "customId" });
}
