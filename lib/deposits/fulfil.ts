import { record } from "@/lib/audit/record";
import { systemActor } from "@/lib/core/actor";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { sqlState } from "@/lib/platform/db-errors";
import { log } from "@/lib/platform/log";
import type { Deposit } from "@/lib/platform/prisma/client";
import type { DepositStatus } from "@/lib/platform/prisma/enums";
import { isLive, stripe } from "@/lib/platform/stripe";
import { depositNeedsReview, depositSucceeded } from "./events";
import { mailReceipt } from "./mail";
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
  await apply(deposit, judgeSession(deposit, session, isLive()));
  const { status } = await db.deposit.findUniqueOrThrow({
    where: { id: deposit.id },
    select: { status: true },
  });
  return status;
}

async function apply(deposit: Deposit, verdict: DepositVerdict): Promise<void> {
  switch (verdict.kind) {
    case "credit":
      return credit(deposit, verdict.paymentIntentId);
    case "review":
      return review(deposit, verdict.reason);
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

async function credit(deposit: Deposit, paymentIntentId: string): Promise<void> {
  try {
    await transaction((tx) => creditOnce(tx, deposit, paymentIntentId));
  } catch (error) {
    if (sqlState(error) !== MISMATCH) throw error;
    await review(deposit, `Payment ${paymentIntentId} is not the one this deposit asked for.`);
  }
}

async function creditOnce(tx: Tx, deposit: Deposit, paymentIntentId: string): Promise<void> {
  const [row] = await tx.$queryRaw<[{ credited: boolean }]>`
    select deposit_credit(${deposit.id}, ${paymentIntentId}, ${deposit.amountMicros}, ${now()}::timestamptz) as credited`;
  if (!row.credited) return;
  const amountMicros = String(deposit.amountMicros);
  await record(tx, actor, "deposit.credited", deposit.id, { detail: { amountMicros, paymentIntentId } });
  await emit(tx, depositSucceeded, { depositId: deposit.id, userId: deposit.userId, amountMicros });
  await mailReceipt(tx, deposit);
}

async function review(deposit: Deposit, reason: string): Promise<void> {
  await transaction(async (tx) => {
    if (!(await moveDeposit(deposit.id, "REVIEW", { reason }, tx))) return;
    await record(tx, actor, "deposit.held", deposit.id, { reason });
    await emit(tx, depositNeedsReview, { depositId: deposit.id, reason });
    log.error({ depositId: deposit.id, reason }, "a deposit needs a person to look at it");
  });
}
