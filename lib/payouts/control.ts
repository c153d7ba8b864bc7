import { record } from "@/lib/audit/record";
import type { Actor, UserActor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { payoutRunReleased } from "./events";
import { assertPaysOut, lockRun, pause } from "./run";

interface OneRun {
  runId: string;
}

/** Pauses a run: what is being sent ends, and nothing more is begun. @throws AppError NOT_FOUND, CONFLICT */
export async function pauseRun(actor: UserActor, { runId }: OneRun): Promise<void> {
  assertPaysOut(actor);
  return transaction(async (tx) => {
    const paused = await pause(tx, actor, runId, `Paused by ${actor.nickname}.`);
    if (!paused) throw conflict("This run is not at work.");
  });
}

/** Lets a paused or interrupted run go on where it was; it never begins anew. @throws AppError NOT_FOUND, CONFLICT */
export async function resumeRun(actor: UserActor, { runId }: OneRun): Promise<void> {
  assertPaysOut(actor);
  return transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (run.status !== "PAUSED" && run.status !== "RUNNING" && run.status !== "APPROVED") {
      throw conflict("This run is not under way.");
    }
    if (run.status === "PAUSED") await goOn(tx, runId);
    await record(tx, actor, "payout-run.resumed", runId);
    await emit(tx, payoutRunReleased, { runId });
  });
}

/** Brings a run back to work, in the caller's transaction. */
export async function goOn(tx: Tx, runId: string): Promise<void> {
  const data = { pausedAt: null, pauseReason: null, failuresInRow: 0, endedAt: null, heartbeatAt: now() };
  await tx.payoutRun.update({
    where: { id: runId },
    data: { status: "RUNNING", ...data },
    select: { id: true },
  });
}

/**
 * Ends a run that does not go, or not further: what it has not sent is among the requests again.
 * @returns how many went back @throws AppError NOT_FOUND, CONFLICT while it is at work or when it has ended
 */
export async function cancelRun(actor: Actor, { runId }: OneRun): Promise<number> {
  assertPaysOut(actor);
  return transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (run.status === "RUNNING") throw conflict("Pause the run first.");
    if (run.status === "FINISHED" || run.status === "CANCELLED") throw conflict("This run has ended.");
    await tx.payoutRun.update({
      where: { id: runId },
      data: { status: "CANCELLED", endedAt: now() },
      select: { id: true },
    });
    const [{ released }] = await tx.$queryRaw<[{ released: number }]>`
      select payout_release(${runId}, ${now()}::timestamptz) as released`;
    await record(tx, actor, "payout-run.cancelled", runId, { detail: { released } });
    return released;
  });
}
