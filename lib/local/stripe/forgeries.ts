import { MINUTE_MS, SECOND_MS } from "@/lib/core/time";
import { signatureHeader } from "./event";
import type { StripeEvent } from "./objects";
import { newStripeId, seconds } from "./state";

/** What an attacker, or a mistake in the settings, may post to the webhook. */
export const forgeries = [
  "bad_signature",
  "unsigned",
  "stale",
  "malformed",
  "other_mode",
  "other_account",
  "altered",
] as const;
export type Forgery = (typeof forgeries)[number];

const TOO_OLD_S = (6 * MINUTE_MS) / SECOND_MS;

/** A delivery of the event as that forgery makes it. All but the first three carry a true signature. */
export function forged(
  event: StripeEvent,
  forgery: Forgery,
  webhookSecret: string,
): { body: string; signature: string } {
  const body = JSON.stringify(event);
  const signed = (text: string) => ({ body: text, signature: signatureHeader(text, webhookSecret) });
  switch (forgery) {
    case "bad_signature":
      return { body, signature: signatureHeader(body, "whsec_not_the_secret") };
    case "unsigned":
      return { body, signature: "" };
    case "stale":
      return { body, signature: signatureHeader(body, webhookSecret, seconds() - TOO_OLD_S) };
    case "malformed":
      return signed(body.slice(0, -20));
    case "other_mode":
      return signed(JSON.stringify({ ...anew(event), livemode: !event.livemode }));
    case "other_account":
      return signed(JSON.stringify({ ...anew(event), account: newStripeId("acct") }));
    case "altered":
      return signed(JSON.stringify(withOtherMoney(event)));
  }
}

/** The same event under a new id, so that it is not taken for a copy. */
function anew(event: StripeEvent): StripeEvent {
  return { ...structuredClone(event), id: newStripeId("evt") };
}

/** Says that a hundred times as much was paid, in another currency. */
function withOtherMoney(event: StripeEvent): StripeEvent {
  const copy = anew(event);
  for (const [name, value] of Object.entries(copy.data.object)) {
    if (name.startsWith("amount") && typeof value === "number")
      Reflect.set(copy.data.object, name, value * 100);
  }
  Object.assign(copy.data.object, { currency: "eur", payment_status: "paid", status: "complete" });
  return copy;
}
