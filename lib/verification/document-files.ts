import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { authorize, notFound } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { beginUpload } from "@/lib/uploads/begin";
import { discardFiles, eraseDiscarded } from "@/lib/uploads/purge";
import type { AnnouncedFile } from "@/lib/uploads/schema";
import { lockOwn } from "./find";
import { canGive, partOfSide } from "./policy";
import type { SetDocumentFile, Side } from "./schema";

const columns = { front: "frontFileId", back: "backFileId" } as const;
export const purposes = { front: "IDENTITY_FRONT", back: "IDENTITY_BACK" } as const;

/**
 * Begins to upload one side of the person's document. The name of the file on their device is not kept: people call
 * such files by what is on them.
 * @throws AppError NOT_ALLOWED when it was submitted already, INVALID_INPUT
 */
export function beginDocumentUpload(
  actor: UserActor,
  side: Side,
  files: AnnouncedFile[],
): Promise<{ ids: string[]; files: AnnouncedFile[] }> {
  const renamed = files.map((file) => ({ ...file, name: side }));
  return transaction(async (tx) => {
    const verification = await lockOwn(tx, actor);
    authorize(canGive(verification, partOfSide[side]));
    authorize(verification.documentSealed !== null || "Say first which document you have.");
    const upload = { purpose: purposes[side], subjectId: verification.id, files: renamed };
    return { ids: await beginUpload(actor, upload, tx), files: renamed };
  });
}

/**
 * Takes an uploaded picture as one side of the document; the one before is deleted.
 * @throws AppError NOT_FOUND when it is not the person's own picture of that side, NOT_ALLOWED after submitting
 */
export async function setDocumentFile(actor: UserActor, { side, fileId }: SetDocumentFile): Promise<void> {
  const replaced = await transaction(async (tx) => {
    const verification = await lockOwn(tx, actor);
    authorize(canGive(verification, partOfSide[side]));
    const file = await tx.file.findFirst({
      where: {
        id: fileId,
        ownerId: actor.id,
        subjectId: verification.id,
        purpose: purposes[side],
        status: "READY",
      },
      select: { id: true },
    });
    if (!file) throw notFound("This picture");
    await tx.verification.update({
      where: { id: verification.id },
      data: { [columns[side]]: fileId, updatedAt: now() },
      select: { id: true },
    });
    await record(tx, actor, "verification.file-given", verification.id, { detail: { side, fileId } });
    const old = verification[columns[side]];
    if (!old || old === fileId) return [];
    await discardFiles([old], tx);
    return [old];
  });
  await eraseDiscarded(replaced);
}

/** Whether the person may look at a picture of their document: their own, until it is submitted. */
export async function canReadOwnDocument(
  actor: UserActor,
  file: { ownerId: string; subjectId: string },
): Promise<boolean> {
  if (actor.id !== file.ownerId) return false;
  const found = await db.verification.findFirst({
    where: { id: file.subjectId, userId: actor.id, status: { in: ["DRAFT", "REJECTED"] } },
    select: { id: true },
  });
  return found !== null;
}
