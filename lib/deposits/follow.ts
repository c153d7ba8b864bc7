import Stripe from "stripe";
import { db } from "@/lib/platform/db";
import type { Deposit } from "@/lib/platform/prisma/client";
import { stripe } from "@/lib/platform/stripe";
import { fulfil } from "./fulfil";
import { mirrorClaims } from "./mirror";

/**
 * Brings everything about one payment up to what Stripe says now: the credit first, for a refund or a dispute may be
 * heard of before the payment is, then what went back.
 * @returns its deposit; null when there is none of ours, or it is not credited
 */
export async function followPayment(paymentIntentId: string): Promise<Deposit | null> {
  const deposit = (await findByPayment(paymentIntentId)) ?? (await credited(paymentIntentId));
  if (deposit) await mirrorClaims(deposit);
  return deposit;
}

function findByPayment(paymentIntentId: string): Promise<Deposit | null> {
  return db.deposit.findUnique({ where: { stripePaymentIntentId: paymentIntentId } });
}

async function credited(paymentIntentId: string): Promise<Deposit | null> {
  const depositId = await depositOf(paymentIntentId);
  if (!depositId) return null;
  const deposit = await db.deposit.findUnique({
    where: { id: depositId },
    select: { stripeSessionId: true },
  });
  if (!deposit?.stripeSessionId) return null;
  await fulfil(deposit.stripeSessionId);
  return findByPayment(paymentIntentId);
}

async function depositOf(paymentIntentId: string): Promise<string | undefined> {
  try {
    return (await stripe().paymentIntents.retrieve(paymentIntentId)).metadata.depositId;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && error.code === "resource_missing") return undefined;
    throw error;
  }
}
