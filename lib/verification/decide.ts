import { actorName, record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { authorize, conflict, type Verdict } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { discardFiles, eraseDiscarded } from "@/lib/uploads/purge";
import { lockDocument, lockForReview, type ReviewedVerification } from "./find";
import { mailCleared, mailRejected } from "./mail";
import type { RejectPart } from "./schema";

/**
 * SUBMITTED → CLEARED. Waits for the case when another account gave the same document.
 * @throws AppError NOT_FOUND, NOT_ALLOWED before this moderator has opened the documents, CONFLICT
 */
export function clearVerification(actor: Actor, { id }: { id: string }): Promise<void> {
  return transaction(async (tx) => {
    const verification = await lockUndecided(actor, id, tx);
    const { personHash, userId } = verification;
    if (!personHash) throw conflict("The document is not complete.");
    await lockDocument(tx, personHash);
    authorize(await mayClear(tx, { personHash, userId }));
    await tx.verification.update({
      where: { id },
      data: { status: "CLEARED", decidedAt: now(), decidedBy: actorName(actor) },
      select: { id: true },
    });
    await record(tx, actor, "verification.cleared", id);
    await mailCleared(tx, verification);
  });
}

/**
 * SUBMITTED → REJECTED: sends one part back, and the person gives only that again. A picture that is no good is deleted.
 * @throws AppError as `clearVerification` does
 */
export async function rejectPart(actor: Actor, { id, part, reason }: RejectPart): Promise<void> {
  const discarded = await transaction(async (tx) => {
    const verification = await lockUndecided(actor, id, tx);
    await tx.verification.update({
      where: { id },
      data: {
        status: "REJECTED",
        decidedAt: now(),
        decidedBy: actorName(actor),
        rejectedPart: part,
        rejectionReason: reason,
        ...(part === "PERSONAL" && { personalGivenAt: null }),
        ...(part === "FRONT" && { frontFileId: null }),
        ...(part === "BACK" && { backFileId: null }),
      },
      select: { id: true },
    });
    await record(tx, actor, "verification.rejected", id, { detail: { part } });
    await mailRejected(tx, verification, part);
    const file = { PERSONAL: null, FRONT: verification.frontFileId, BACK: verification.backFileId }[part];
    if (!file) return [];
    await discardFiles([file], tx);
    return [file];
  });
  await eraseDiscarded(discarded);
}

async function lockUndecided(actor: Actor, id: string, tx: Tx): Promise<ReviewedVerification> {
  const verification = await lockForReview(actor, id, tx);
  if (verification.status !== "SUBMITTED") throw conflict("Somebody else has decided on this already.");
  authorize(await hasLooked(actor, verification, tx));
  return verification;
}

/** Nobody decides on what they have not seen; what was seen before it was submitted again does not count. */
async function hasLooked(actor: Actor, { id, submittedAt }: ReviewedVerification, tx: Tx): Promise<Verdict> {
  if (actor.kind === "system" || !submittedAt) return true;
  const looks = await tx.documentView.count({
    where: { verificationId: id, viewerId: actor.id, openedAt: { gte: submittedAt } },
  });
  return looks > 0 || "Open the documents first, then decide.";
}

async function mayClear(
  tx: Tx,
  { personHash, userId }: { personHash: string; userId: string },
): Promise<Verdict> {
  const open = await tx.riskCase.findFirst({
    where: { kind: "SAME_DOCUMENT", closedAt: null, OR: [{ userId }, { otherUserId: userId }] },
    select: { id: true },
  });
  if (open) return "Another account gave the same document. Close that case first.";
  const cleared = await tx.verification.findFirst({
    where: { personHash, status: "CLEARED", userId: { not: userId } },
    select: { id: true },
  });
  return !cleared || "Another account is cleared with this document already. One person has one account.";
}
