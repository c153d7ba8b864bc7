import { record } from "@/lib/audit/record";
import { isFinance, type UserActor } from "@/lib/core/actor";
import { AppError, assertStaff, conflict, notFound, requireStepUp } from "@/lib/core/errors";
import { formatMoney } from "@/lib/core/money";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import { mailAdjusted } from "./mail";
import type { Reject } from "./schema";

/**
 * Approves what another person proposed: the money moves now, and whose Wallet or debt it changed is told.
 * @throws AppError NOT_FOUND, STEP_UP_NEEDED, NOT_ALLOWED for the proposer and for owners of its accounts, CONFLICT
 *   when it was decided meanwhile or has expired, INSUFFICIENT_FUNDS
 */
export async function approveAdjustment(
  actor: UserActor,
  { adjustmentId }: { adjustmentId: string },
): Promise<void> {
  assertMayDecide(actor);
  await transaction(async (tx) => {
    const adjustment = await find(tx, adjustmentId);
    const max = await setting("adjustments.maxMicros", tx);
    if (adjustment.amountMicros > max) {
      throw conflict(`One correction may move at most ${formatMoney(max)} now. Reject this one.`);
    }
    await decide(tx, actor, adjustmentId, null);
    await record(tx, actor, "adjustment.approved", adjustmentId);
    await mailAdjusted(tx, adjustment);
  });
}

/** Rejects a proposal; its proposer may take it back the same way. @throws AppError as `approveAdjustment` */
export async function rejectAdjustment(actor: UserActor, { adjustmentId, reason }: Reject): Promise<void> {
  assertMayDecide(actor);
  await transaction(async (tx) => {
    await find(tx, adjustmentId);
    await decide(tx, actor, adjustmentId, reason);
    await record(tx, actor, "adjustment.rejected", adjustmentId, { reason });
  });
}

function assertMayDecide(actor: UserActor): void {
  assertStaff(isFinance(actor));
  requireStepUp(actor, now());
}

async function find(tx: Tx, id: string) {
  const adjustment = await tx.adjustment.findUnique({ where: { id } });
  if (!adjustment) throw notFound("This adjustment");
  return adjustment;
}

type Refusal = "decided" | "expired" | "role" | "proposer" | "own" | "funds" | "debt";

async function decide(tx: Tx, actor: UserActor, id: string, rejectReason: string | null): Promise<void> {
  const [row] = await tx.$queryRaw<[{ outcome: "done" | Refusal }]>`
    select adjustment_decide(${id}, ${actor.id}, ${rejectReason}::text, ${now()}::timestamptz) as outcome`;
  if (row.outcome !== "done") throw refusals[row.outcome]();
}

const refusals: Record<Refusal, () => AppError> = {
  decided: () => conflict("Somebody has decided on this adjustment meanwhile."),
  expired: () => conflict("This adjustment has expired. Propose it again."),
  role: () => notFound("This page"),
  proposer: () =>
    conflict("Whoever proposed this is no longer of the finance staff, or on hold. Propose it again."),
  own: () =>
    new AppError(
      "NOT_ALLOWED",
      "A second person decides: neither who proposed it, nor whose account it touches.",
    ),
  funds: () => new AppError("INSUFFICIENT_FUNDS", "The Wallet the money would come from has less than that."),
  debt: () =>
    new AppError("INSUFFICIENT_FUNDS", "The debt is smaller than that; nothing beyond it can be paid back."),
};
