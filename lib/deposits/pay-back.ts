import Stripe from "stripe";
import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { authorize, conflict, notFound, requireStepUp } from "@/lib/core/errors";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { stripe } from "@/lib/platform/stripe";
import { payBackRequested } from "./events";
import { fulfil } from "./fulfil";
import { canDecideDeposit } from "./policy";
import { findDeposit } from "./queries";

/**
 * A finance person's decision about a deposit that is checked: what was paid goes back through Stripe, and nothing is
 * credited. The deposit is FAILED once Stripe says so. Deciding twice sends it back once.
 * @throws AppError STEP_UP_NEEDED, NOT_FOUND, NOT_ALLOWED for the own one, CONFLICT when it is not checked any more
 */
export async function payBackDeposit(actor: UserActor, { depositId }: { depositId: string }): Promise<void> {
  const deposit = await findDeposit(actor, depositId);
  if (!deposit) throw notFound("This deposit");
  authorize(canDecideDeposit(actor, deposit));
  requireStepUp(actor, now());
  await transaction(async (tx) => {
    const checked = await tx.deposit.count({ where: { id: depositId, status: "REVIEW" } });
    if (checked === 0) throw conflict("This deposit is not being checked any more.");
    await record(tx, actor, "deposit.pay-back-requested", depositId);
    await emit(tx, payBackRequested, { depositId });
  });
}

/**
 * Has Stripe send back all of the payment of a deposit that is checked, and closes the deposit. Safe to repeat: Stripe
 * sends back what it has, and no more. Throws when Stripe does not answer, to be called again.
 */
export async function sendPayBack(depositId: string): Promise<void> {
  const { status, stripeSessionId } = await db.deposit.findUniqueOrThrow({
    where: { id: depositId },
    select: { status: true, stripeSessionId: true },
  });
  if (status !== "REVIEW" || !stripeSessionId) return;
  const { payment_intent } = await stripe().checkout.sessions.retrieve(stripeSessionId);
  const payment = typeof payment_intent === "object" ? payment_intent?.id : payment_intent;
  if (payment) await refundAll(depositId, payment);
  await fulfil(stripeSessionId);
}

async function refundAll(depositId: string, payment_intent: string): Promise<void> {
  try {
    await stripe().refunds.create(
      { payment_intent, metadata: { depositId } },
      { idempotencyKey: `pay-back:${depositId}` },
    );
  } catch (error) {
    // A key that Stripe has forgotten, or the staff at Stripe were faster.
    if (error instanceof Stripe.errors.StripeError && error.code === "charge_already_refunded") return;
    throw error;
  }
}
