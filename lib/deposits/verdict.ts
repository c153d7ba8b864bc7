import type Stripe from "stripe";
import { fromCents } from "@/lib/core/money";
import type { Deposit } from "@/lib/platform/prisma/client";

/** What a session, freshly read from Stripe, means for its deposit. */
export type DepositVerdict =
  | { kind: "credit"; paymentIntentId: string }
  | { kind: "review"; reason: string }
  /** Paid, not as it was asked for, and all of it has gone back. */
  | { kind: "returned" }
  | { kind: "processing" }
  | { kind: "failed"; reason: string }
  | { kind: "expired" }
  | { kind: "open" };

/** Judges a session by what it says about itself, never by the event that mentioned it. `live`: whether our key moves real money. */
export function judgeSession(
  deposit: Pick<Deposit, "id" | "amountMicros">,
  session: Stripe.Checkout.Session,
  live: boolean,
): DepositVerdict {
  const intent = typeof session.payment_intent === "object" ? session.payment_intent : null;
  if (session.payment_status === "paid") return judgePaid(deposit, session, intent, live);
  if (session.status === "expired") return { kind: "expired" };
  if (session.status === "open") return { kind: "open" };
  if (intent?.status === "requires_payment_method" || intent?.status === "canceled") {
    return { kind: "failed", reason: "Your bank did not make the payment. Nothing was credited." };
  }
  return { kind: "processing" };
}

function judgePaid(
  deposit: Pick<Deposit, "id" | "amountMicros">,
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
  live: boolean,
): DepositVerdict {
  if (!intent) return { kind: "review", reason: "The session is paid but has no payment." };
  const differences = [
    session.mode !== "payment" && `mode ${session.mode}`,
    session.livemode !== live && `livemode ${session.livemode}`,
    session.client_reference_id !== deposit.id && `reference ${session.client_reference_id}`,
    session.currency !== "usd" && `currency ${session.currency}`,
    fromCents(session.amount_total ?? 0) !== deposit.amountMicros && `total ${session.amount_total}`,
    intent.amount_received !== session.amount_total && `received ${intent.amount_received}`,
  ].filter((difference) => difference !== false);
  if (differences.length === 0) return { kind: "credit", paymentIntentId: intent.id };
  if (hasGoneBack(intent)) return { kind: "returned" };
  return { kind: "review", reason: `The payment differs from the deposit: ${differences.join(", ")}.` };
}

function hasGoneBack({ latest_charge: charge }: Stripe.PaymentIntent): boolean {
  return typeof charge === "object" && charge !== null && charge.amount_refunded >= charge.amount;
}
