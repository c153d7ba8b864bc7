import { AppError } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { File } from "@/lib/platform/prisma/client";
import type { FilePurpose } from "@/lib/platform/prisma/enums";
import { maxBytes } from "./begin";
import { cleanFileName } from "./file-name";
import { type CleanFile, inspectFile } from "./inspect";
import { shownFile } from "./queries";
import type { UploadOutcome } from "./schema";
import { forStorage } from "./sealed-files";
import { deleteObjects, readObject, storeObject } from "./storage";
import { moveFiles } from "./transition";

/** What storage says has arrived: our id of the file, and its key there. */
export interface Arrival {
  fileId: string;
  storageKey: string;
  /** The purpose of the route that was called back; a callback for one route proves nothing on another. */
  purpose: FilePurpose;
}

/**
 * Checks, cleans and files what arrived: PENDING → READY or REJECTED. The arrived original is deleted in every case.
 * Repeating it for the same file gives the same answer. Never throws: the upload SDK would swallow the error and
 * leave the browser without an answer.
 */
export async function receiveUpload(arrival: Arrival): Promise<UploadOutcome> {
  try {
    return await receive(arrival);
  } catch (error) {
    log.error({ err: error, fileId: arrival.fileId }, "an upload could not be finished");
    const reason =
      error instanceof AppError ? error.message : "This file could not be checked. Send it again.";
    return { ok: false, reason };
  }
}

async function receive({ fileId, storageKey, purpose }: Arrival): Promise<UploadOutcome> {
  const file = await db.file.findUnique({ where: { id: fileId } });
  if (!file || file.purpose !== purpose) return { ok: false, reason: "Nobody announced this file." };
  if (file.status === "PENDING") await process(file, storageKey);
  // The cleaned file has a key of its own, so what arrived is never what is kept.
  await deleteObjects([storageKey]);
  return outcomeOf(await db.file.findUniqueOrThrow({ where: { id: fileId } }));
}

async function process(file: File, storageKey: string): Promise<void> {
  const bytes = await readObject(storageKey, await maxBytes());
  const inspection = await inspectFile(bytes, file.purpose);
  if (inspection.ok) await keep(file, inspection.file);
  else await moveFiles([file.id], "REJECTED", { rejectionReason: inspection.reason });
}

async function keep(file: File, clean: CleanFile): Promise<void> {
  const name = cleanFileName(file.name, clean.type);
  const { stored, sealedWith } = forStorage(file, clean);
  const storageKey = await storeObject(stored, name);
  const moved = await moveFiles([file.id], "READY", {
    storageKey,
    name,
    mimeType: clean.type,
    sizeBytes: clean.bytes.length,
    width: clean.width,
    height: clean.height,
    // A fingerprint of a document would recognise it after it is deleted.
    sha256: sealedWith ? null : clean.sha256,
    sealedWith,
    readyAt: now(),
  });
  // The same callback came twice and the other one was faster.
  if (moved === 0) await deleteObjects([storageKey]);
}

function outcomeOf(file: File): UploadOutcome {
  if (file.status === "READY") return { ok: true, file: shownFile(file) };
  return { ok: false, reason: file.rejectionReason ?? "This upload was given up. Send the file again." };
}
