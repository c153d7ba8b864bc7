import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict, invalid, requireStepUp } from "@/lib/core/errors";
import { formatMoney, parseMoney } from "@/lib/core/money";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import type { PayoutRun } from "@/lib/platform/prisma/client";
import { payoutRunReleased } from "./events";
import { mailFinance } from "./mail";
import { moneyMismatch } from "./money-guard";
import { assertPaysOut, lockRun } from "./run";
import type { ApproveRun } from "./schema";

/** Whether the run goes now, or waits for a second person. */
export type Approval = "RELEASED" | "WAITS_FOR_SECOND";

/**
 * One person's approval of a run, who types what leaves and has just proven who they are. Above the limit a second,
 * other person has to do the same. The own withdrawals of those who approve are left out when the run takes them.
 * @throws AppError STEP_UP_NEEDED, NOT_FOUND, INVALID_INPUT at `total`, CONFLICT when it is decided, or by the same person
 */
export async function approveRun(actor: UserActor, { runId, total }: ApproveRun): Promise<Approval> {
  assertPaysOut(actor);
  requireStepUp(actor, now());
  return transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    await assertApprovable(tx, actor, run);
    const leaving = run.amountMicros - run.feeMicros;
    if (parseMoney(total, 2) !== leaving) {
      throw invalid("total", `Type the total that leaves: ${formatMoney(leaving)}.`);
    }
    return approve(tx, actor, run);
  });
}

async function assertApprovable(tx: Tx, actor: UserActor, run: PayoutRun): Promise<void> {
  if (run.status !== "DRAFT") throw conflict("This run is decided already.");
  if (run.selected === 0) throw conflict("There is nothing to pay in this run. Cancel it.");
  if (run.approvedBy === actor.id) throw conflict("You have approved it. A second person has to do it now.");
  const stop = await payoutsStopped(tx);
  if (stop) throw conflict(`Payouts are stopped: ${stop.reason}`);
  const mismatch = moneyMismatch();
  if (mismatch) throw conflict(mismatch);
}

async function approve(tx: Tx, actor: UserActor, run: PayoutRun): Promise<Approval> {
  const waits = run.needsSecond && run.approvedBy === null;
  const second = run.needsSecond && !waits;
  await tx.payoutRun.update({
    where: { id: run.id },
    data: {
      status: waits ? "DRAFT" : "APPROVED",
      ...(second
        ? { secondApprovedBy: actor.id, secondApprovedAt: now() }
        : { approvedBy: actor.id, approvedAt: now() }),
    },
    select: { id: true },
  });
  const detail = { leavingMicros: String(run.amountMicros - run.feeMicros) };
  await record(tx, actor, second ? "payout-run.approved-second" : "payout-run.approved", run.id, { detail });
  if (waits) {
    await mailFinance(tx, run, {
      occasion: "second",
      heading: `Payout run ${run.number} waits for a second person`,
      paragraphs: [`${actor.nickname} has approved it. Somebody else has to approve it too before it goes.`],
    });
    return "WAITS_FOR_SECOND";
  }
  await emit(tx, payoutRunReleased, { runId: run.id });
  return "RELEASED";
}
