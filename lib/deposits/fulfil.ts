import type Stripe from "stripe";
import { record } from "@/lib/audit/record";
import { openCase } from "@/lib/cases/open";
import { systemActor } from "@/lib/core/actor";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { sqlState } from "@/lib/platform/db-errors";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { log } from "@/lib/platform/log";
import type { Deposit } from "@/lib/platform/prisma/client";
import type { DepositStatus } from "@/lib/platform/prisma/enums";
import { isLive, stripe } from "@/lib/platform/stripe";
import { depositNeedsReview, depositSucceeded } from "./events";
import { mailPaidBack, mailReceipt } from "./mail";
import { mirrorClaims } from "./mirror";
import { moveDeposit } from "./transition";
import { type DepositVerdict, judgeSession } from "./verdict";

const actor = systemActor("deposits");

/** Raised by deposit_credit when the payment is not the one the deposit asked for. */
const MISMATCH = "PW006";

/**
 * Brings the deposit of a session up to what Stripe says about it now, and credits it when it is paid: once, however
 * often and from wherever this is called. The webhook, the return page and the hourly reconciliation all call it.
 * @returns the status it has then; null for a session that is not ours
 */
export async function fulfil(sessionId: string): Promise<DepositStatus | null> {
  const deposit = await db.deposit.findUnique({ where: { stripeSessionId: sessionId } });
  if (!deposit || deposit.status === "SUCCEEDED") return deposit?.status ?? null;
  const expand = ["payment_intent.latest_charge"];
  const session = await stripe().checkout.sessions.retrieve(sessionId, { expand });
  const charge = chargeOf(session);
  await apply(deposit, judgeSession(deposit, session, isLive()), cardHashOf(charge));
  const current = await db.deposit.findUniqueOrThrow({ where: { id: deposit.id } });
  // What went back before the payment was heard of was left alone until there was a credit to take it from.
  if (current.status === "SUCCEEDED" && charge && (charge.disputed || charge.amount_refunded > 0)) {
    await mirrorClaims(current);
  }
  return current.status;
}

function chargeOf({ payment_intent: intent }: Stripe.Checkout.Session): Stripe.Charge | null {
  const charge = typeof intent === "object" ? intent?.latest_charge : null;
  return typeof charge === "object" ? charge : null;
}

/** Tells whether two deposits came from one card, without keeping the card. */
function cardHashOf(charge: Stripe.Charge | null): string | null {
  const fingerprint = charge?.payment_method_details?.card?.fingerprint;
  return fingerprint ? keyedHash("card", fingerprint) : null;
}

async function apply(deposit: Deposit, verdict: DepositVerdict, cardHash: string | null): Promise<void> {
  switch (verdict.kind) {
    case "credit":
      return credit(deposit, { paymentIntentId: verdict.paymentIntentId, cardHash });
    case "review":
      return review(deposit, verdict.reason);
    case "returned":
      return close(deposit);
    case "failed":
      await moveDeposit(deposit.id, "FAILED", { reason: verdict.reason });
      return;
    case "processing":
      await moveDeposit(deposit.id, "PROCESSING");
      return;
    case "expired":
      await moveDeposit(deposit.id, "EXPIRED");
      return;
    case "open":
      return;
  }
}

interface Payment {
  paymentIntentId: string;
  cardHash: string | null;
}

async function credit(deposit: Deposit, payment: Payment): Promise<void> {
  try {
    await transaction((tx) => creditOnce(tx, deposit, payment));
  } catch (error) {
    if (sqlState(error) !== MISMATCH) throw error;
    await review(deposit, `Payment ${payment.paymentIntentId} is not the one this deposit asked for.`);
  }
}

async function creditOnce(tx: Tx, deposit: Deposit, { paymentIntentId, cardHash }: Payment): Promise<void> {
  const [row] = await tx.$queryRaw<[{ credited: boolean }]>`
    select deposit_credit(${deposit.id}, ${paymentIntentId}, ${deposit.amountMicros}, ${now()}::timestamptz,
      ${cardHash}::text) as credited`;
  if (!row.credited) return;
  const amountMicros = String(deposit.amountMicros);
  await record(tx, actor, "deposit.credited", deposit.id, { detail: { amountMicros, paymentIntentId } });
  await emit(tx, depositSucceeded, { depositId: deposit.id, userId: deposit.userId, amountMicros });
  await mailReceipt(tx, deposit);
}

/** Ends a deposit whose payment was not the one asked for and has gone back; nothing was ever credited. */
async function close(deposit: Deposit): Promise<void> {
  const reason = "The payment differed from what was asked for, so all of it was sent back.";
  await transaction(async (tx) => {
    if (!(await moveDeposit(deposit.id, "FAILED", { reason }, tx))) return;
    await record(tx, actor, "deposit.paid-back", deposit.id, { reason });
    await mailPaidBack(tx, deposit);
  });
}

async function review(deposit: Deposit, reason: string): Promise<void> {
  await transaction(async (tx) => {
    if (!(await moveDeposit(deposit.id, "REVIEW", { reason }, tx))) return;
    await record(tx, actor, "deposit.held", deposit.id, { reason });
    const sourceKey = `deposit:${deposit.id}`;
    const detail = { depositId: deposit.id };
    await openCase(tx, actor, { kind: "DEPOSIT_REVIEW", userId: deposit.userId, sourceKey, reason, detail });
    await emit(tx, depositNeedsReview, { depositId: deposit.id, reason });
    log.error({ depositId: deposit.id, reason }, "a deposit needs a person to look at it");
  });
}
