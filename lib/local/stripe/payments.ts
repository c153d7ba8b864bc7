import { MINUTE_MS } from "@/lib/core/time";
import { postBalance, processingFee } from "./balance";
import type { Charge, CheckoutSession, PaymentError, PaymentIntent, PaymentMethod } from "./objects";
import type { Sandbox } from "./sandbox";
import { type BankOutcome, find, insert, newStripeId, type StoredSession, seconds } from "./state";

/** What a person can choose on the pay page. */
export type PayChoice = "card" | "declined" | "bank" | "bank_failing";

const DECLINED: PaymentError = {
  type: "card_error",
  code: "card_declined",
  decline_code: "generic_decline",
  message: "Your card was declined.",
};

const RETURNED: PaymentError = {
  type: "invalid_request_error",
  code: "payment_intent_payment_attempt_failed",
  message: "The bank returned the payment.",
};

/** Pays an open session, or fails to. Resolves after the webhooks were tried once, as Checkout does before it redirects. */
export async function pay(sandbox: Sandbox, stored: StoredSession, choice: PayChoice): Promise<void> {
  if (stored.session.status !== "open") return;
  if (choice === "declined") return declineCard(sandbox, stored);
  if (choice === "card") return payByCard(sandbox, stored);
  return payByBank(sandbox, stored, choice === "bank" ? "succeeded" : "failed");
}

async function payByCard(sandbox: Sandbox, stored: StoredSession): Promise<void> {
  const { intent, charge } = attempt(sandbox, stored, "card");
  succeed(sandbox, stored.session, intent, charge);
  complete(stored.session);
  await sandbox.emit("charge.succeeded", charge);
  await sandbox.emit("payment_intent.succeeded", intent);
  await sandbox.emit("checkout.session.completed", stored.session);
}

async function declineCard(sandbox: Sandbox, stored: StoredSession): Promise<void> {
  const { intent, charge } = attempt(sandbox, stored, "card");
  fail(intent, charge, DECLINED);
  await sandbox.emit("payment_intent.payment_failed", intent);
  await sandbox.emit("charge.failed", charge);
}

async function payByBank(sandbox: Sandbox, stored: StoredSession, outcome: BankOutcome): Promise<void> {
  const { intent } = attempt(sandbox, stored, "us_bank_account");
  intent.status = "processing";
  complete(stored.session);
  stored.bank = { dueAt: Date.now() + (sandbox.options.bankDelayMs ?? MINUTE_MS / 2), outcome };
  await sandbox.emit("checkout.session.completed", stored.session);
}

/** Ends a bank payment that is on its way. Does nothing when none is. */
export async function endBankPayment(
  sandbox: Sandbox,
  stored: StoredSession,
  outcome: BankOutcome,
): Promise<void> {
  if (!stored.bank || !stored.session.payment_intent) return;
  stored.bank = null;
  const intent = find(sandbox.state.payment_intents, "payment_intent", stored.session.payment_intent);
  const charge = find(sandbox.state.charges, "charge", intent.latest_charge ?? "");
  if (outcome === "succeeded") {
    succeed(sandbox, stored.session, intent, charge);
    await sandbox.emit("charge.succeeded", charge);
    await sandbox.emit("payment_intent.succeeded", intent);
    await sandbox.emit("checkout.session.async_payment_succeeded", stored.session);
  } else {
    fail(intent, charge, RETURNED);
    await sandbox.emit("charge.failed", charge);
    await sandbox.emit("payment_intent.payment_failed", intent);
    await sandbox.emit("checkout.session.async_payment_failed", stored.session);
  }
}

/** Ends every bank payment whose time has come. */
export async function endDueBankPayments(sandbox: Sandbox): Promise<void> {
  for (const stored of sandbox.state.sessions.values()) {
    if (stored.bank && stored.bank.dueAt <= Date.now())
      await endBankPayment(sandbox, stored, stored.bank.outcome);
  }
}

function complete(session: CheckoutSession): void {
  session.status = "complete";
  session.url = null;
  session.customer_details = { email: session.customer_email, name: null };
}

function attempt(sandbox: Sandbox, stored: StoredSession, method: PaymentMethod) {
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
    payment_method_details:
      method === "card" ? { type: method, card: { brand: "visa", last4: "4242" } } : { type: method },
    refunded: false,
    status: "pending",
  };
}

function succeed(sandbox: Sandbox, session: CheckoutSession, intent: PaymentIntent, charge: Charge): void {
  Object.assign(charge, { status: "succeeded", paid: true, captured: true, amount_captured: charge.amount });
  charge.outcome.seller_message = "Payment complete.";
  charge.balance_transaction = postBalance(sandbox, {
    type: "charge",
    amount: charge.amount,
    fee: processingFee(charge.amount),
    currency: charge.currency,
    source: charge.id,
  });
  Object.assign(intent, { status: "succeeded", amount_received: intent.amount, last_payment_error: null });
  session.payment_status = "paid";
}

function fail(intent: PaymentIntent, charge: Charge, error: PaymentError): void {
  Object.assign(charge, { status: "failed", failure_code: error.code, failure_message: error.message });
  charge.outcome = {
    network_status: "declined_by_network",
    risk_level: "normal",
    seller_message: error.message,
    type: "issuer_declined",
  };
  Object.assign(intent, { status: "requires_payment_method", last_payment_error: error });
}
