import { createHmac } from "node:crypto";
import type { StripeEvent } from "./objects";
import { newStripeId, seconds } from "./state";

/** The version of Stripe's API whose shapes this stand-in speaks. */
export const API_VERSION = "2026-10-28.endive";

/** `t=…,v1=…` over "time.body", as the SDK's constructEvent checks it. */
export function signatureHeader(body: string, secret: string, at = seconds()): string {
  const signature = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
  return `t=${at},v1=${signature}`;
}

/** An event that says a session was paid, whether that is true or not. */
export function claimOf(session: object): StripeEvent {
  return envelope("checkout.session.completed", session, null);
}

/** An event about an object as it is now. */
export function envelope(
  type: string,
  object: object,
  idempotencyKey: string | null,
  previous?: object,
): StripeEvent {
  return {
    id: newStripeId("evt"),
    object: "event",
    api_version: API_VERSION,
    created: seconds(),
    livemode: false,
    data: { object: structuredClone(object), ...(previous && { previous_attributes: previous }) },
    pending_webhooks: 1,
    request: { id: newStripeId("req"), idempotency_key: idempotencyKey },
    type,
  };
}
