import { MINUTE_MS, SECOND_MS } from "@/lib/core/time";
import { attempt, fail, succeed } from "./charges";
import { openDispute, warnOfFraud } from "./disputes";
import type { CheckoutSession, PaymentError } from "./objects";
import type { Sandbox } from "./sandbox";
import { type BankOutcome, find, type StoredSession, type Trouble } from "./state";

/** What a person can choose on the pay page. */
export const payChoices = [
  "card",
  "card_disputed",
  "card_warned",
  "declined",
  "bank",
  "bank_failing",
] as const;
type PayChoice = (typeof payChoices)[number];

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
  if (choice === "bank" || choice === "bank_failing")
    return payByBank(sandbox, stored, choice === "bank" ? "succeeded" : "failed");
  if (choice === "card_disputed") troubleLater(sandbox, stored, "dispute");
  if (choice === "card_warned") troubleLater(sandbox, stored, "warning");
  return payByCard(sandbox, stored);
}

function troubleLater({ options }: Sandbox, stored: StoredSession, kind: Trouble): void {
  stored.trouble = { dueAt: Date.now() + (options.troubleDelayMs ?? 10 * SECOND_MS), kind };
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

/** Opens every dispute and sends every fraud warning whose time has come. */
export async function makeDueTrouble(sandbox: Sandbox): Promise<void> {
  for (const stored of sandbox.state.sessions.values()) {
    const { trouble, session } = stored;
    if (!trouble || trouble.dueAt > Date.now()) continue;
    delete stored.trouble;
    const intent = find(sandbox.state.payment_intents, "payment_intent", session.payment_intent ?? "");
    const charge = intent.latest_charge ?? "";
    if (trouble.kind === "warning") await warnOfFraud(sandbox, { charge });
    else await openDispute(sandbox, { charge });
  }
}

function complete(session: CheckoutSession): void {
  session.status = "complete";
  session.url = null;
  session.customer_details = { email: session.customer_email, name: null };
}
