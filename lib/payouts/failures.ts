import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { authorize, conflict, requireStepUp } from "@/lib/core/errors";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { goOn } from "./control";
import { payoutRunReleased } from "./events";
import { assertPaysOut, lockRun } from "./run";
import type { PayoutItemInput } from "./schema";
import { settle } from "./settle";

const NOT_REFUSED = "This payout is not refused any more. The page shows where it stands.";

async function assertNotOwn(actor: UserActor, withdrawalId: string): Promise<void> {
  const own = await db.withdrawal.count({ where: { id: withdrawalId, userId: actor.id } });
  authorize(own === 0 || "This is your own withdrawal, so somebody else has to decide.");
}

/**
 * Tries once more what its provider certainly did not accept, under its first key; a run that had ended goes on.
 * @throws AppError STEP_UP_NEEDED, NOT_FOUND, NOT_ALLOWED for the own one, CONFLICT when it may have been accepted, or
 *   the run is cancelled
 */
export async function retryPayout(actor: UserActor, { runId, withdrawalId }: PayoutItemInput): Promise<void> {
  assertPaysOut(actor);
  requireStepUp(actor, now());
  await assertNotOwn(actor, withdrawalId);
  return transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (run.status === "CANCELLED") throw conflict("This run is cancelled.");
    const [{ done }] = await tx.$queryRaw<[{ done: boolean }]>`
      select payout_retry(${runId}, ${withdrawalId}, ${now()}::timestamptz) as done`;
    if (!done) throw conflict(NOT_REFUSED);
    if (run.status === "FINISHED") await goOn(tx, runId);
    await record(tx, actor, "payout.retried", withdrawalId, { detail: { runId } });
    await emit(tx, payoutRunReleased, { runId });
  });
}

/**
 * Gives back to Earned what its provider certainly did not accept.
 * @throws AppError STEP_UP_NEEDED, NOT_FOUND, NOT_ALLOWED for the own one, CONFLICT when it may have been accepted
 */
export async function returnPayout(
  actor: UserActor,
  { runId, withdrawalId }: PayoutItemInput,
): Promise<void> {
  assertPaysOut(actor);
  requireStepUp(actor, now());
  await assertNotOwn(actor, withdrawalId);
  const item = await db.payoutItem.findUnique({
    where: { runId_withdrawalId: { runId, withdrawalId } },
    select: { state: true, problem: true, checks: true },
  });
  if (item?.state !== "FAILED") throw conflict(NOT_REFUSED);
  const problem = item.problem ?? "The provider refused it.";
  const payout = { runId, withdrawalId, checks: item.checks, provided: false };
  const returned = await settle(actor, payout, {
    kind: "returned",
    reference: null,
    providerStatus: "REFUSED",
    problem,
  });
  if (!returned) throw conflict(NOT_REFUSED);
}
