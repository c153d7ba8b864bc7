import type Stripe from "stripe";
import { record } from "@/lib/audit/record";
import { systemActor } from "@/lib/core/actor";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { STRIPE_API_VERSION, stripe } from "@/lib/platform/stripe";
import { fulfil } from "./fulfil";

const actor = systemActor("stripe");

/** What the card holder or the bank did afterwards; the books do not follow these yet, so a person has to. */
const NOTED: Partial<Record<Stripe.Event["type"], string>> = {
  "charge.refunded": "deposit.refunded-at-stripe",
  "charge.dispute.created": "deposit.disputed",
  "charge.dispute.closed": "deposit.dispute-closed",
  "radar.early_fraud_warning.created": "deposit.fraud-warning",
};

/** The event in a webhook's body. @throws when Stripe did not sign exactly this body within the last five minutes */
export function readStripeEvent(body: string, signature: string): Stripe.Event {
  return stripe().webhooks.constructEvent(body, signature, env.STRIPE_WEBHOOK_SECRET);
}

/**
 * Records an event and does what it asks for. Safe to repeat and in any order: the event is only a hint to look at
 * Stripe again. Throws when the work could not be done, so that Stripe sends the event once more.
 */
export async function handleStripeEvent(event: Stripe.Event): Promise<void> {
  if (event.api_version !== STRIPE_API_VERSION) {
    log.warn({ event: event.id, version: event.api_version }, "the webhook endpoint has another API version");
  }
  const sessionId = event.type.startsWith("checkout.session.")
    ? (event.data.object as { id: string }).id
    : null;
  await db.stripeEvent.createMany({
    data: { id: event.id, type: event.type, sessionId, receivedAt: now() },
    skipDuplicates: true,
  });
  if (sessionId) await fulfil(sessionId);
  await transaction(async (tx) => {
    const { count } = await tx.stripeEvent.updateMany({
      where: { id: event.id, handledAt: null },
      data: { handledAt: now() },
    });
    const action = NOTED[event.type];
    if (count === 0 || !action) return;
    const paymentIntentId = String((event.data.object as { payment_intent?: unknown }).payment_intent);
    const deposit = await tx.deposit.findUnique({ where: { stripePaymentIntentId: paymentIntentId } });
    if (!deposit) return;
    await record(tx, actor, action, deposit.id, { detail: { event: event.id, userId: deposit.userId } });
    log.error({ depositId: deposit.id, type: event.type }, "a deposit needs a person to look at it");
  });
}
