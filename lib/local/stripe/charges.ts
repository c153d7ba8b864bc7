import { createHash } from "node:crypto";
import { postBalance, processingFee } from "./balance";
import type { Charge, CheckoutSession, PaymentError, PaymentIntent, PaymentMethod } from "./objects";
import type { Sandbox } from "./sandbox";
import { find, insert, newStripeId, type StoredSession, seconds } from "./state";

/** One try to pay a session: its payment intent, made at the first try, and a new pending charge. */
export function attempt(sandbox: Sandbox, stored: StoredSession, method: PaymentMethod) {
  const intent = intentOf(sandbox, stored);
  intent.payment_method_types = [method];
  const charge = insert(sandbox.state.charges, pendingCharge(intent, method));
  intent.latest_charge = charge.id;
  return { intent, charge };
}

function intentOf({ state }: Sandbox, { session, paymentMetadata }: StoredSession): PaymentIntent {
  if (session.payment_intent) return find(state.payment_intents, "payment_intent", session.payment_intent);
  const intent = insert(state.payment_intents, {
    id: newStripeId("pi"),
    object: "payment_intent",
    created: seconds(),
    livemode: false,
    amount: session.amount_total,
    amount_received: 0,
    currency: session.currency,
    customer: session.customer,
    metadata: paymentMetadata,
    status: "requires_payment_method",
    latest_charge: null,
    last_payment_error: null,
    payment_method_types: ["card"],
  });
  session.payment_intent = intent.id;
  return intent;
}

function pendingCharge(intent: PaymentIntent, method: PaymentMethod): Charge {
  return {
    id: newStripeId("ch"),
    object: "charge",
    created: seconds(),
    livemode: false,
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    balance_transaction: null,
    captured: false,
    currency: intent.currency,
    customer: intent.customer,
    disputed: false,
    failure_code: null,
    failure_message: null,
    metadata: { ...intent.metadata },
    outcome: {
      network_status: "approved_by_network",
      risk_level: "normal",
      seller_message: "Payment pending.",
      type: "authorized",
    },
    paid: false,
    payment_intent: intent.id,
    payment_method_details: method === "card" ? { type: method, card: cardOf(intent) } : { type: method },
    refunded: false,
    status: "pending",
  };
}

/** Every customer has a card of their own, the same at each payment. */
function cardOf({ id, customer }: PaymentIntent) {
  const fingerprint = createHash("sha256")
    .update(customer ?? id)
    .digest("base64url")
    .slice(0, 16);
  return { brand: "visa", last4: "4242", fingerprint };
}

/** The money is here: charge, payment, balance and session say so. */
export function succeed(
  sandbox: Sandbox,
  session: CheckoutSession,
  intent: PaymentIntent,
  charge: Charge,
): void {
  Object.assign(charge, { status: "succeeded", paid: true, captured: true, amount_captured: charge.amount });
  charge.outcome.seller_message = "Payment complete.";
  const method = charge.payment_method_details.type;
  charge.balance_transaction = postBalance(sandbox, {
    type: method === "card" ? "charge" : "payment",
    reporting_category: "charge",
    amount: charge.amount,
    fee: processingFee(charge.amount, method),
    currency: charge.currency,
    source: charge.id,
  }).id;
  Object.assign(intent, { status: "succeeded", amount_received: intent.amount, last_payment_error: null });
  session.payment_status = "paid";
}

/** The money will not come by this charge; the payment may be tried again. */
export function fail(intent: PaymentIntent, charge: Charge, error: PaymentError): void {
  Object.assign(charge, { status: "failed", failure_code: error.code, failure_message: error.message });
  charge.outcome = {
    network_status: "declined_by_network",
    risk_level: "normal",
    seller_message: error.message,
    type: "issuer_declined",
  };
  Object.assign(intent, { status: "requires_payment_method", last_payment_error: error });
}
