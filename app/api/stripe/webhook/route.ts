import type Stripe from "stripe";
import { handleStripeEvent, readStripeEvent } from "@/lib/deposits/webhook";
import { log } from "@/lib/platform/log";

/** Stripe's webhook. 2xx only when everything the event asked for is in the database; otherwise Stripe sends it again. */
export async function POST(request: Request): Promise<Response> {
  const body = await request.text();
  let event: Stripe.Event;
  try {
    event = readStripeEvent(body, request.headers.get("stripe-signature") ?? "");
  } catch {
    log.warn({}, "a webhook without Stripe's signature was refused");
    return new Response("The signature is not valid.", { status: 400 });
  }
  await handleStripeEvent(event);
  return new Response(null, { status: 204 });
}
