import { record } from "@/lib/audit/record";
import { openCase } from "@/lib/cases/open";
import { systemActor, type UserActor } from "@/lib/core/actor";
import { AppError, conflict } from "@/lib/core/errors";
import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import type { Verification } from "@/lib/platform/prisma/client";
import { setting } from "@/lib/settings/read";
import { giveUpUploads } from "@/lib/uploads/give-up";
import { discardFiles, eraseDiscarded } from "@/lib/uploads/purge";
import { lockDocument, lockOwn } from "./find";
import { missingSteps } from "./policy";
import { requirement } from "./tier";

const comparer = systemActor("same-document");

/**
 * DRAFT or REJECTED → SUBMITTED: the documents wait for a moderator and cannot be exchanged any more. Another account
 * with the same document opens a case, which the person learns nothing of.
 * @throws AppError CONFLICT when they are submitted already, INVALID_INPUT when a part is missing
 */
export async function submitDocuments(actor: UserActor): Promise<void> {
  const unused = await transaction(async (tx) => {
    const verification = await lockOwn(tx, actor);
    assertComplete(verification);
    if (verification.personHash) await compare(tx, verification.personHash, actor.id);
    const at = now();
    await tx.verification.update({
      where: { id: verification.id },
      data: {
        status: "SUBMITTED",
        cause: (await requirement(actor.id, {}, tx)).cause,
        submittedAt: at,
        dueAt: later(at, (await setting("identity.reviewDays", tx)) * DAY_MS),
        decidedAt: null,
        decidedBy: null,
        rejectedPart: null,
        rejectionReason: null,
        updatedAt: at,
      },
      select: { id: true },
    });
    await record(tx, actor, "verification.submitted", verification.id);
    return discardUnused(tx, verification);
  });
  await eraseDiscarded(unused);
}

function assertComplete(verification: Verification): void {
  if (verification.status === "SUBMITTED") throw conflict("Your documents are submitted already.");
  if (verification.status === "CLEARED") throw conflict("You have been cleared already.");
  if (missingSteps(verification).length > 0) {
    throw new AppError("INVALID_INPUT", "A part is still missing. Give it, then submit.");
  }
}

/** One person, one account: whoever submitted the same document before gets a case together with this account. */
async function compare(tx: Tx, personHash: string, userId: string): Promise<void> {
  await lockDocument(tx, personHash);
  const others = await tx.verification.findMany({
    where: { personHash, userId: { not: userId }, status: { not: "DRAFT" } },
    select: { userId: true },
  });
  for (const other of others) {
    await openCase(tx, comparer, {
      kind: "SAME_DOCUMENT",
      userId,
      otherUserId: other.userId,
      sourceKey: `same-document:${[userId, other.userId].sort().join(":")}`,
      reason: "Both accounts gave the same country and number of a document.",
    });
  }
}

/** Pictures that were uploaded and not used, or are still on their way, are nobody's business. */
async function discardUnused(tx: Tx, { id, frontFileId, backFileId }: Verification): Promise<string[]> {
  await giveUpUploads(id, {}, tx);
  const unused = await tx.file.findMany({
    where: {
      subjectId: id,
      status: "READY",
      id: { notIn: [frontFileId, backFileId].filter((file) => file !== null) },
    },
    select: { id: true },
  });
  const ids = unused.map((file) => file.id);
  await discardFiles(ids, tx);
  return ids;
}
