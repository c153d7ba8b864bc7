import type Stripe from "stripe";
import { record } from "@/lib/audit/record";
import { systemActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { fromCents } from "@/lib/core/money";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import type { Deposit } from "@/lib/platform/prisma/client";
import type { RefundStatus } from "@/lib/platform/prisma/enums";
import { mailRefund } from "./mail-refund";

const actor = systemActor("stripe");

/**
 * Writes down a refund of a credited deposit as Stripe has it now. One of ours is recognised by the id in its metadata;
 * one made at Stripe takes its money from the Wallet and, where that is spent, leaves a debt. Safe to repeat.
 */
export async function mirrorRefund(deposit: Deposit, refund: Stripe.Refund): Promise<void> {
  const status = statusOf(refund);
  const reason = status === "FAILED" ? failureOf(refund) : null;
  await transaction(async (tx) => {
    const [row] = await tx.$queryRaw<[{ id: string | null }]>`
      select refund_mirror(${newId("refund")}, ${refund.metadata?.refundId ?? null}, ${refund.id}, ${deposit.id},
        ${fromCents(refund.amount)}::bigint, ${status}::refund_status, ${reason}::text, ${now()}::timestamptz) as id`;
    if (row.id === null) return;
    const action = `refund.${status.toLowerCase()}`;
    await record(tx, actor, action, row.id, { detail: { depositId: deposit.id, stripeRefundId: refund.id } });
    await mailRefund(tx, row.id);
  });
}

const statuses: Record<string, RefundStatus> = {
  succeeded: "SUCCEEDED",
  failed: "FAILED",
  canceled: "FAILED",
};

/** What Stripe has not decided, or waits for somebody to do, is under way. */
function statusOf({ status }: Stripe.Refund): RefundStatus {
  return statuses[status ?? ""] ?? "PENDING";
}

function failureOf({ status, failure_reason }: Stripe.Refund): string {
  if (status === "canceled") return "The refund was cancelled.";
  if (failure_reason === "lost_or_stolen_card") return "The card was reported lost or stolen.";
  if (failure_reason === "expired_or_canceled_card") return "The card has expired or was cancelled.";
  return "Your bank did not take the money.";
}
