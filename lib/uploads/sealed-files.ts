import { db } from "@/lib/platform/db";
import type { File } from "@/lib/platform/prisma/client";
import type { FilePurpose } from "@/lib/platform/prisma/enums";
import { newestSealingKey, openBytes, sealBytes } from "@/lib/platform/sealed";
import type { CleanFile } from "./inspect";
import { deleteObjects, readObject, storeObject } from "./storage";

/** The purposes whose bytes are sealed before they are stored. */
const SEALED: readonly FilePurpose[] = ["IDENTITY_FRONT", "IDENTITY_BACK"];

/** More than the name of a key, the nonce and the tag add to what is sealed. */
const ENVELOPE_BYTES = 1_024;

const SEALED_TYPE = "application/octet-stream";

const contextOf = (fileId: string) => `file:${fileId}`;

/** What of a cleaned file goes to storage: its bytes, or for identity documents what nobody can read without the key. */
export function forStorage(file: Pick<File, "id" | "purpose">, clean: CleanFile) {
  if (!SEALED.includes(file.purpose)) return { stored: clean, sealedWith: null };
  const bytes = sealBytes(clean.bytes, contextOf(file.id));
  return { stored: { bytes, type: SEALED_TYPE }, sealedWith: newestSealingKey() };
}

type StoredFile = Pick<File, "id" | "sizeBytes"> & { storageKey: string };

/** The bytes of a sealed file. @throws when they were changed in storage, or AppError UNAVAILABLE */
export async function openSealedFile({ id, sizeBytes, storageKey }: StoredFile): Promise<Buffer> {
  return openBytes(await readObject(storageKey, sizeBytes + ENVELOPE_BYTES), contextOf(id));
}

/**
 * Seals up to `limit` files anew that are sealed with an old key. The new bytes are stored before the old ones go, so
 * that a cut in between loses nothing.
 * @returns how many there were
 */
export async function resealFiles(limit: number): Promise<number> {
  const files = await db.file.findMany({
    where: { status: "READY", sealedWith: { not: newestSealingKey() }, storageKey: { not: null } },
    orderBy: { id: "asc" },
    take: limit,
    select: { id: true, name: true, sizeBytes: true, storageKey: true },
  });
  for (const file of files) await reseal({ ...file, storageKey: file.storageKey! });
  return files.length;
}

async function reseal(file: StoredFile & { name: string }): Promise<void> {
  const bytes = sealBytes(await openSealedFile(file), contextOf(file.id));
  const storageKey = await storeObject({ bytes, type: SEALED_TYPE }, file.name);
  const { count } = await db.file.updateMany({
    where: { id: file.id, status: "READY", storageKey: file.storageKey },
    data: { storageKey, sealedWith: newestSealingKey() },
  });
  // Deleted meanwhile: then the new bytes go too.
  await deleteObjects([count === 1 ? file.storageKey : storageKey]);
}
