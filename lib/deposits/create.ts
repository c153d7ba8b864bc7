import type Stripe from "stripe";
import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { formatMoney, type Micros, toCents } from "@/lib/core/money";
import { HOUR_MS, later, SECOND_MS } from "@/lib/core/time";
import { lockPerson } from "@/lib/holds/lock";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import type { Deposit } from "@/lib/platform/prisma/client";
import { stripe } from "@/lib/platform/stripe";
import { identityTier, requiredTier } from "@/lib/verification/tier";
import { depositAllowance } from "./allowance";
import { stripeCustomerOf } from "./customer";
import { closeOpenPages } from "./open-pages";
import { depositLimits } from "./queries";
import { returnPath } from "./return-path";
import { type CreateDeposit, identityNeeded, readAmount } from "./schema";
import { moveDeposit } from "./transition";

/** How long the pay page stays open; Stripe allows 30 minutes to 24 hours. */
const OPEN_FOR_MS = HOUR_MS;

const UNREACHABLE = "The payment page could not be opened. Nothing was charged; try again in a minute.";

/**
 * Begins a deposit: the row first, then Stripe's pay page under the row's id, so that a repeated call makes no second.
 * A page opened before is closed, so that one person pays one at a time.
 * @returns the deposit's id and the address of the page where it is paid
 * @throws AppError INVALID_INPUT at `amount`, NOT_ALLOWED when the person has to say first who they are, UNAVAILABLE
 *   when Stripe does not answer
 */
export async function createDeposit(
  actor: UserActor,
  input: CreateDeposit,
): Promise<{ id: string; url: string }> {
  const amount = readAmount(input.amount, await depositLimits());
  if (!amount.ok) throw invalid("amount", amount.message);
  await closeOpenPages(actor.id);
  const deposit = await insertDeposit(actor, amount.micros, returnPath(input.returnTo));
  const session = await openSession(deposit);
  await db.deposit.update({
    where: { id: deposit.id },
    data: { stripeSessionId: session.id },
    select: { id: true },
  });
  return { id: deposit.id, url: session.url };
}

function insertDeposit(actor: UserActor, amountMicros: bigint, path: string): Promise<Deposit> {
  return transaction(async (tx) => {
    await lockPerson(tx, actor.id);
    await checkLimits(tx, actor, amountMicros);
    await checkIdentity(tx, actor, amountMicros);
    const deposit = await tx.deposit.create({
      data: { id: newId("deposit"), userId: actor.id, amountMicros, returnPath: path, createdAt: now() },
    });
    await record(tx, actor, "deposit.created", deposit.id, {
      detail: { amountMicros: String(amountMicros) },
    });
    return deposit;
  });
}

async function checkLimits(tx: Tx, actor: UserActor, amountMicros: Micros): Promise<void> {
  const { micros, why } = await depositAllowance(actor, tx);
  if (amountMicros <= micros) return;
  const now =
    micros > 0n ? `You can deposit up to ${formatMoney(micros)} now.` : "You cannot deposit more now.";
  throw invalid("amount", `${now} ${why}`);
}

async function checkIdentity(tx: Tx, actor: UserActor, depositMicros: Micros): Promise<void> {
  const [known, needed] = [
    await identityTier(actor.id, tx),
    await requiredTier(actor.id, { depositMicros }, tx),
  ];
  if (known < needed) throw new AppError("NOT_ALLOWED", identityNeeded[needed]);
}

async function openSession(deposit: Deposit): Promise<{ id: string; url: string }> {
  try {
    const options = { idempotencyKey: deposit.id };
    const customer = await stripeCustomerOf(deposit.userId);
    const { id, url } = await stripe().checkout.sessions.create(sessionFor(deposit, customer), options);
    if (!url) throw new Error("the session has no pay page");
    return { id, url };
  } catch (error) {
    log.error({ err: error, depositId: deposit.id }, "no pay page for a deposit");
    await moveDeposit(deposit.id, "FAILED", { reason: UNREACHABLE });
    throw new AppError("UNAVAILABLE", UNREACHABLE);
  }
}

function sessionFor(deposit: Deposit, customer: string): Stripe.Checkout.SessionCreateParams {
  const metadata = { depositId: deposit.id };
  const back = new URLSearchParams({ cancelled: "1", returnTo: deposit.returnPath });
  return {
    mode: "payment",
    client_reference_id: deposit.id,
    customer,
    // On both objects: refunds and disputes lead to the payment, not to the session.
    metadata,
    payment_intent_data: { metadata },
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: "usd",
          unit_amount: toCents(deposit.amountMicros),
          product_data: { name: "Deposit to your Piecework Wallet" },
        },
      },
    ],
    allowed_payment_method_types: ["card", "us_bank_account"],
    adaptive_pricing: { enabled: false },
    expires_at: Math.floor(later(deposit.createdAt, OPEN_FOR_MS).getTime() / SECOND_MS),
    success_url: `${env.APP_URL}/wallet/deposits/${deposit.id}`,
    cancel_url: `${env.APP_URL}/wallet/deposit?${back}`,
  };
}
