import type { Deposit } from "@/lib/platform/prisma/client";
import { stripe } from "@/lib/platform/stripe";
import { mirrorDispute } from "./mirror-dispute";
import { mirrorRefund } from "./mirror-refund";

/** More refunds or disputes than this no single payment has. */
const MOST = 1_000;

/**
 * Brings the refunds and disputes of a credited deposit up to what Stripe says about them now. Safe to repeat, and
 * in any order of events: each is only a hint to look.
 */
export async function mirrorClaims(deposit: Deposit): Promise<void> {
  const payment_intent = deposit.stripePaymentIntentId ?? undefined;
  // Nothing disputed can be refunded, so a dispute seen first has all refunds before it in the list read after it.
  const disputes = await stripe().disputes.list({ payment_intent }).autoPagingToArray({ limit: MOST });
  const refunds = await stripe().refunds.list({ payment_intent }).autoPagingToArray({ limit: MOST });
  for (const refund of refunds) await mirrorRefund(deposit, refund);
  for (const dispute of disputes) await mirrorDispute(deposit, dispute);
}
