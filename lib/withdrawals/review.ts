import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { authorize, conflict, notFound, requireStepUp } from "@/lib/core/errors";
import { lockPerson } from "@/lib/holds/lock";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { withdrawalReturned } from "./events";
import { mailRefused, mailReviewed } from "./mail";
import { canReviewWithdrawal } from "./policy";
import { findWithdrawal } from "./queries";
import type { ReviewWithdrawal } from "./schema";

/**
 * A finance person's decision about a withdrawal that waits for one: it goes with the next run, or it fails with the
 * reason, which its person reads, and the whole amount is back in Earned.
 * @throws AppError STEP_UP_NEEDED, NOT_FOUND, NOT_ALLOWED for the own one, CONFLICT when it does not wait for a decision
 */
export function reviewWithdrawal(actor: UserActor, input: ReviewWithdrawal): Promise<void> {
  return transaction((tx) => review(tx, actor, input));
}

async function review(
  tx: Tx,
  actor: UserActor,
  { withdrawalId, decision, reason }: ReviewWithdrawal,
): Promise<void> {
  const withdrawal = await findWithdrawal(actor, withdrawalId, tx);
  if (!withdrawal) throw notFound("This withdrawal");
  await lockPerson(tx, withdrawal.userId);
  authorize(canReviewWithdrawal(actor, withdrawal));
  requireStepUp(actor, now());
  const approved = decision === "APPROVE";
  const [{ done }] = await tx.$queryRaw<[{ done: boolean }]>`
    select withdrawal_review(${withdrawalId}, ${actor.id}, ${approved}, ${reason}, ${now()}) as done`;
  if (!done) throw conflict("This withdrawal does not wait for a decision any more.");
  await record(tx, actor, approved ? "withdrawal.approved" : "withdrawal.refused", withdrawalId, { reason });
  if (approved) {
    await mailReviewed(tx, withdrawalId);
    return;
  }
  await emit(tx, withdrawalReturned, { withdrawalId, userId: withdrawal.userId });
  await mailRefused(tx, withdrawalId, reason);
}
