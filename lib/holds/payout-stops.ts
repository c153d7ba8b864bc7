import { actorName, record } from "@/lib/audit/record";
import { type Actor, isFinance } from "@/lib/core/actor";
import { assertStaff, conflict, requireStepUp } from "@/lib/core/errors";
import { lastCheck, lockChecks } from "@/lib/ledger/checks";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";

/** Stops payouts by hand, with a reason that everybody waiting for money reads. @throws AppError NOT_FOUND, STEP_UP_NEEDED, CONFLICT */
export async function stopPayouts(actor: Actor, { reason }: { reason: string }): Promise<void> {
  assertMayStop(actor);
  await transaction(async (tx) => {
    if (!(await beginStop(tx, actor, reason))) throw conflict("Payouts are stopped already.");
  });
}

/**
 * Lets payouts leave again. Nobody can while the books are broken.
 * @throws AppError NOT_FOUND, STEP_UP_NEEDED, CONFLICT
 */
export async function resumePayouts(actor: Actor, { reason }: { reason: string }): Promise<void> {
  assertMayStop(actor);
  await transaction(async (tx) => {
    await lockChecks(tx);
    if ((await lastCheck(tx))?.broken) {
      throw conflict("The books are broken, so payouts stay stopped. Repair them, then check them again.");
    }
    if (!(await endStop(tx, actor, { reason }))) throw conflict("Payouts are not stopped.");
  });
}

function assertMayStop(actor: Actor): void {
  assertStaff(actor.kind === "system" || isFinance(actor));
  requireStepUp(actor, now());
}

/** Begins a stop unless one is in force, in the caller's transaction. @returns whether it began */
export async function beginStop(tx: Tx, actor: Actor, reason: string): Promise<boolean> {
  const begun = await tx.$executeRaw`
    insert into payout_stop (reason, started_at, started_by) values (${reason}, ${now()}::timestamptz, ${actorName(actor)})
    on conflict do nothing`;
  if (begun > 0) await record(tx, actor, "payouts.stopped", "payouts", { reason });
  return begun > 0;
}

/** Ends the stop in force, in the caller's transaction. @returns whether there was one to end */
export async function endStop(
  tx: Tx,
  actor: Actor,
  { onlyOwn = false, reason }: { onlyOwn?: boolean; reason?: string },
): Promise<boolean> {
  const by = actorName(actor);
  const { count } = await tx.payoutStop.updateMany({
    where: { endedAt: null, ...(onlyOwn && { startedBy: by }) },
    data: { endedAt: now(), endedBy: by },
  });
  if (count > 0) await record(tx, actor, "payouts.resumed", "payouts", { reason });
  return count > 0;
}
