import Stripe from "stripe";
import { record } from "@/lib/audit/record";
import { systemActor } from "@/lib/core/actor";
import { toCents } from "@/lib/core/money";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Deposit, Refund } from "@/lib/platform/prisma/client";
import { stripe } from "@/lib/platform/stripe";
import { mailRefund } from "./mail-refund";
import { mirrorClaims } from "./mirror";
import { mirrorRefund } from "./mirror-refund";

const actor = systemActor("refunds");

/**
 * Sends refunds that wait for Stripe and follows those that are under way, at most `limit` that are due. A refund is
 * made once however often this is called: Stripe knows it by our id.
 * @returns how many were looked at
 */
export async function sendDueRefunds(limit: number): Promise<number> {
  const ids = await claim(limit);
  for (const id of ids) {
    try {
      await advance(id);
    } catch (error) {
      // It is due again later; one that cannot be sent must not keep the others waiting.
      log.error({ err: error, refundId: id }, "a refund could not be sent");
    }
  }
  return ids.length;
}

/** Takes due refunds and says when they are due again: later with each try, and four times a day once Stripe has them. */
async function claim(limit: number): Promise<string[]> {
  const at = now();
  const claimed = await db.$queryRaw<{ id: string }[]>`
    update refund set attempts = attempts + 1, next_attempt_at = ${at}::timestamptz
      + case when status = 'PENDING' then interval '6 hours' else least(interval '6 hours', interval '1 minute' * 2 ^ least(attempts, 9)) end
    where id in (
      select id from refund where next_attempt_at <= ${at}::timestamptz
      order by next_attempt_at, id limit ${limit} for update skip locked)
    returning id`;
  return claimed.map(({ id }) => id);
}

async function advance(id: string): Promise<void> {
  const { deposit, ...refund } = await db.refund.findUniqueOrThrow({
    where: { id },
    include: { deposit: true },
  });
  try {
    await mirrorRefund(deposit, (await alreadyMade(refund, deposit)) ?? (await make(refund, deposit)));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await refuse(refund, error);
    await mirrorClaims(deposit);
  }
}

/** Stripe forgets a key after a day, so a refund whose answer was lost is looked for before it is made. */
async function alreadyMade(refund: Refund, deposit: Deposit): Promise<Stripe.Refund | undefined> {
  if (refund.stripeRefundId) return stripe().refunds.retrieve(refund.stripeRefundId);
  if (refund.attempts <= 1) return undefined;
  const payment_intent = deposit.stripePaymentIntentId ?? undefined;
  const made = await stripe()
    .refunds.list({ payment_intent, limit: 100 })
    .autoPagingToArray({ limit: 1_000 });
  return made.find(({ metadata }) => metadata?.refundId === refund.id);
}

function make(refund: Refund, deposit: Deposit): Promise<Stripe.Refund> {
  return stripe().refunds.create(
    {
      payment_intent: deposit.stripePaymentIntentId ?? undefined,
      amount: toCents(refund.amountMicros),
      reason: refund.origin === "FRAUD_WARNING" ? "fraudulent" : "requested_by_customer",
      metadata: { refundId: refund.id, depositId: deposit.id },
    },
    { idempotencyKey: refund.id },
  );
}

/** Stripe has judged the request and made nothing. Without money on our side it may do it later. */
function isRefusal(error: unknown): error is Stripe.errors.StripeInvalidRequestError {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code !== "balance_insufficient";
}

const reasons: Record<string, string> = {
  charge_disputed: "Your bank has claimed this deposit back meanwhile.",
  charge_already_refunded: "This deposit has gone back to your card already.",
};

async function refuse(refund: Refund, error: Stripe.errors.StripeInvalidRequestError): Promise<void> {
  const reason = reasons[error.code ?? ""] ?? "Stripe did not accept the refund.";
  await transaction(async (tx) => {
    const [row] = await tx.$queryRaw<[{ refused: boolean }]>`
      select refund_refused(${refund.id}, ${reason}, ${now()}::timestamptz) as refused`;
    if (!row.refused) return;
    await record(tx, actor, "refund.failed", refund.id, { reason, detail: { code: error.code ?? "" } });
    await mailRefund(tx, refund.id);
  });
}
