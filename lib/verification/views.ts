import { record } from "@/lib/audit/record";
import { isModerator, type UserActor } from "@/lib/core/actor";
import { AppError, notFound, requireStepUp } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { DAY_MS, later, MINUTE_MS } from "@/lib/core/time";
import { lockPerson } from "@/lib/holds/lock";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import type { Verification } from "@/lib/platform/prisma/client";
import { setting } from "@/lib/settings/read";
import { findReadable, type ReadableFile } from "@/lib/uploads/read";
import { findForReview } from "./find";
import type { Side } from "./schema";

/** How long documents stay open on a moderator's screen. */
const OPEN_FOR_MS = 10 * MINUTE_MS;

/**
 * Opens somebody's documents for a moderator for ten minutes. Every look is counted, kept and audited.
 * @throws AppError NOT_FOUND (their own too), STEP_UP_NEEDED, LIMIT_REACHED after a day's share
 */
export function openDocuments(
  actor: UserActor,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  return transaction(async (tx) => {
    const verification = await findForReview(actor, id, tx);
    requireStepUp(actor, now());
    if (!verification.documentSealed) {
      throw new AppError("TOO_LATE", "The documents have been deleted, so there is nothing to open.");
    }
    await lockPerson(tx, actor.id);
    await assertShareLeft(tx, actor);
    const at = now();
    await tx.documentView.create({
      data: {
        id: newId("documentView"),
        verificationId: id,
        viewerId: actor.id,
        reason,
        openedAt: at,
        closesAt: later(at, OPEN_FOR_MS),
      },
      select: { id: true },
    });
    await record(tx, actor, "verification.viewed", id, { reason });
  });
}

async function assertShareLeft(tx: Tx, actor: UserActor): Promise<void> {
  const most = await setting("identity.staffViewsPerDay", tx);
  const opened = await viewsToday(actor.id, tx);
  if (opened < most) return;
  throw new AppError(
    "LIMIT_REACHED",
    `You have opened documents ${opened} times in the last 24 hours; the most is ${most}. Leave the rest to a colleague, or go on tomorrow.`,
  );
}

/** How often somebody opened documents within the last 24 hours. */
export function viewsToday(viewerId: string, client: Tx = db): Promise<number> {
  return client.documentView.count({ where: { viewerId, openedAt: { gt: later(now(), -DAY_MS) } } });
}

/** The look that is open now, if there is one. What is submitted again needs another. */
export function openView(
  viewerId: string,
  { id, submittedAt }: Pick<Verification, "id" | "submittedAt">,
  client: Tx = db,
) {
  return client.documentView.findFirst({
    where: {
      viewerId,
      verificationId: id,
      closesAt: { gt: now() },
      ...(submittedAt && { openedAt: { gte: submittedAt } }),
    },
    orderBy: { openedAt: "desc" },
    select: { closesAt: true },
  });
}

/** One side of a document, for the moderator who has it open. @throws AppError NOT_FOUND in every other case */
export async function viewedDocument(actor: UserActor, id: string, side: Side): Promise<ReadableFile> {
  if (!isModerator(actor)) throw notFound("This document");
  const verification = await findForReview(actor, id, db);
  const fileId = side === "front" ? verification.frontFileId : verification.backFileId;
  if (!fileId || !(await openView(actor.id, verification))) throw notFound("This document");
  return findReadable(fileId);
}
