import type Stripe from "stripe";
import { record } from "@/lib/audit/record";
import { openCase } from "@/lib/cases/open";
import { systemActor } from "@/lib/core/actor";
import { formatMoney, fromCents } from "@/lib/core/money";
import { liftHoldFrom } from "@/lib/holds/lift";
import { placeHold } from "@/lib/holds/place";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import type { Deposit } from "@/lib/platform/prisma/client";
import type { DisputeStatus } from "@/lib/platform/prisma/enums";

const actor = systemActor("stripe");

/**
 * Writes down a bank's claim on a credited deposit as Stripe has it now. An open one takes the Wallet, leaves the rest
 * as a debt and stops withdrawals; workers keep what they were paid. A won one gives all of it back. Safe to repeat.
 */
export async function mirrorDispute(deposit: Deposit, dispute: Stripe.Dispute): Promise<void> {
  const status = statusOf(dispute.status);
  await transaction(async (tx) => {
    const [row] = await tx.$queryRaw<[{ changed: boolean }]>`
      select dispute_mirror(${dispute.id}, ${deposit.id}, ${fromCents(dispute.amount)}::bigint,
        ${status}::dispute_status, ${dispute.reason}, ${now()}::timestamptz) as changed`;
    await openCaseOfExcess(tx, deposit, dispute.id);
    if (!row.changed) return;
    const action = `dispute.${status.toLowerCase()}`;
    await record(tx, actor, action, dispute.id, {
      detail: { depositId: deposit.id, userId: deposit.userId },
    });
    await holdOrLift(tx, deposit, dispute, status);
  });
}

/**
 * A bank can claim more than is left of a deposit, after a refund for example: a person has to see where the rest comes
 * from. What a refund under way holds is not lost yet, since a claim takes its part when it fails.
 */
async function openCaseOfExcess(tx: Tx, deposit: Deposit, disputeId: string): Promise<void> {
  const claim = await tx.dispute.findUnique({ where: { id: disputeId } });
  if (claim?.status !== "OPEN" && claim?.status !== "LOST") return;
  const { _sum } = await tx.refund.aggregate({
    where: { depositId: deposit.id, status: { in: ["REQUESTED", "PENDING"] } },
    _sum: { amountMicros: true },
  });
  const excess = claim.amountMicros - claim.takenMicros - (_sum.amountMicros ?? 0n);
  if (excess <= 0n) return;
  await openCase(tx, actor, {
    kind: "DEPOSIT_REVIEW",
    userId: deposit.userId,
    sourceKey: `dispute-excess:${disputeId}`,
    reason: `The bank claims ${formatMoney(claim.amountMicros)} of the deposit ${deposit.id}, which is ${formatMoney(excess)} more than is left of it. Contest the claim at Stripe, or correct the books.`,
    detail: { depositId: deposit.id, disputeId },
  });
}

/** A claim that is only asked about, or was prevented, moves no money. */
function statusOf(status: string): DisputeStatus {
  if (status === "won") return "WON";
  if (status === "lost") return "LOST";
  if (status === "warning_closed" || status === "prevented") return "CLOSED";
  return status.startsWith("warning_") ? "WARNING" : "OPEN";
}

async function holdOrLift(
  tx: Tx,
  deposit: Deposit,
  dispute: Stripe.Dispute,
  status: DisputeStatus,
): Promise<void> {
  const sourceKey = `dispute:${dispute.id}`;
  if (status === "WON") {
    await liftHoldFrom(tx, actor, { sourceKey, reason: "The bank's claim was settled in your favour." });
  }
  if (status !== "OPEN" && status !== "LOST") return;
  const amount = formatMoney(fromCents(dispute.amount));
  await placeHold(tx, actor, {
    userId: deposit.userId,
    scope: "WITHDRAWALS",
    cause: "CHARGEBACK",
    reason: `The bank of the card took ${amount} of the deposit ${deposit.id} back. It was taken from your Wallet; what was spent already you owe.`,
    sourceKey,
  });
}
