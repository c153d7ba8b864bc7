import { MINUTE_MS } from "@/lib/core/time";
import { attempt, fail, succeed } from "./charges";
import type { CheckoutSession, PaymentError } from "./objects";
import type { Sandbox } from "./sandbox";
import { type BankOutcome, find, type StoredSession } from "./state";

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
