import type Stripe from "stripe";
import { systemActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { placeHold } from "@/lib/holds/place";
import { transaction } from "@/lib/platform/db";
import { followPayment } from "./follow";
import { refundableOf } from "./refundable";
import { beginRefund } from "./request-refund";

const actor = systemActor("stripe");

/**
 * The card's bank suspects fraud: the owner's money stays here until a person has looked, and a deposit nothing of
 * which is spent goes back to the card at once, before it is claimed back with a fee. Safe to repeat.
 */
export async function heedFraudWarning(warning: Stripe.Radar.EarlyFraudWarning): Promise<void> {
  const deposit = await followPayment(paymentOf(warning));
  if (!deposit) return;
  await transaction(async (tx) => {
    const placed = await placeHold(tx, actor, {
      userId: deposit.userId,
      scope: "WITHDRAWALS",
      cause: "FRAUD_WARNING",
      reason: `The bank of the card behind the deposit ${deposit.id} suspects that its owner did not make it.`,
      sourceKey: `fraud-warning:${warning.id}`,
    });
    if (!placed) return;
    const { restMicros, walletMicros } = await refundableOf(tx, deposit);
    if (restMicros <= 0n || walletMicros < restMicros) return;
    await beginRefund(tx, actor, {
      id: newId("refund"),
      depositId: deposit.id,
      origin: "FRAUD_WARNING",
      amountMicros: restMicros,
      since: null,
    });
  });
}

function paymentOf({ payment_intent: payment }: Stripe.Radar.EarlyFraudWarning): string {
  return typeof payment === "string" ? payment : (payment?.id ?? "");
}
