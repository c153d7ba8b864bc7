import type Stripe from "stripe";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { isLive, STRIPE_API_VERSION, stripe } from "@/lib/platform/stripe";
import { followPayment } from "./follow";
import { heedFraudWarning } from "./fraud-warning";
import { fulfil } from "./fulfil";

/** What happens to a payment after it was made; everything else is recorded only. */
const FOLLOWED = /^(refund\.|charge\.refund|charge\.dispute\.)/;

/**
 * The event in a webhook's body.
 * @throws when Stripe did not sign exactly this body within the last five minutes, or it is of test money while our
 *   key moves real money, or the reverse
 */
export function readStripeEvent(body: string, signature: string): Stripe.Event {
  const event = stripe().webhooks.constructEvent(body, signature, env.STRIPE_WEBHOOK_SECRET);
  if ((event.livemode === true) !== isLive()) throw new Error("the event is of the other mode");
  return event;
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
  // Another account's events are none of our business.
  if (!event.account) await heed(event, sessionId);
  await db.stripeEvent.updateMany({
    where: { id: event.id, handledAt: null },
    data: { handledAt: now() },
  });
}

async function heed(event: Stripe.Event, sessionId: string | null): Promise<void> {
  if (sessionId) await fulfil(sessionId);
  if (event.type === "radar.early_fraud_warning.created") return heedFraudWarning(event.data.object);
  if (!FOLLOWED.test(event.type)) return;
  const { payment_intent: payment } = event.data.object as {
    payment_intent?: string | { id: string } | null;
  };
  const id = typeof payment === "object" ? payment?.id : payment;
  if (id) await followPayment(id);
}
