import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { isFinance } from "@/lib/core/actor";
import { assertStaff, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { PayoutRun } from "@/lib/platform/prisma/client";
import { mailFinance } from "./mail";

/** @throws AppError NOT_FOUND for everybody but finance and the product itself */
export function assertPaysOut(actor: Actor): void {
  assertStaff(actor.kind === "system" || isFinance(actor));
}

/** A run, locked until the transaction ends. @throws AppError NOT_FOUND */
export async function lockRun(tx: Tx, id: string): Promise<PayoutRun> {
  if (!isId("payoutRun", id)) throw notFound("This run");
  await tx.$queryRaw`select from payout_run where id = ${id} for no key update`;
  const run = await tx.payoutRun.findUnique({ where: { id } });
  if (!run) throw notFound("This run");
  return run;
}

/** Pauses a run at work, and tells finance why unless one of them did it. False when it is not at work. */
export async function pause(tx: Tx, actor: Actor, id: string, reason: string): Promise<boolean> {
  const at = now();
  const { count } = await tx.payoutRun.updateMany({
    where: { id, status: "RUNNING" },
    data: { status: "PAUSED", pausedAt: at, pauseReason: reason },
  });
  if (count === 0) return false;
  await record(tx, actor, "payout-run.paused", id, { reason });
  if (actor.kind === "system") {
    const { number } = await tx.payoutRun.findUniqueOrThrow({ where: { id }, select: { number: true } });
    await mailFinance(
      tx,
      { id, number },
      {
        occasion: `paused-${at.getTime()}`,
        heading: `Payout run ${number} is paused`,
        paragraphs: [reason, "Nothing more is sent until somebody resumes it."],
      },
    );
  }
  return true;
}
