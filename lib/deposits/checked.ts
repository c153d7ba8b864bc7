import type { UserActor } from "@/lib/core/actor";
import { isFinance } from "@/lib/core/actor";
import { assertStaff, notFound } from "@/lib/core/errors";
import { fromCents, type Micros } from "@/lib/core/money";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { stripe } from "@/lib/platform/stripe";
import { fulfil } from "./fulfil";
import { canDecideDeposit } from "./policy";
import { findDeposit } from "./queries";

/** What Stripe says of the payment of a deposit. */
export interface StripeWord {
  paymentStatus: string;
  paidMicros: Micros;
  /** "usd", or what it should not be. */
  currency: string;
  backMicros: Micros;
}

/**
 * A deposit for finance, brought up to what Stripe says, with Stripe's own word on it; null when Stripe does not answer.
 * @throws AppError NOT_FOUND
 */
export async function depositForFinance(actor: UserActor, id: string) {
  assertStaff(isFinance(actor));
  const found = await findDeposit(actor, id);
  if (!found) throw notFound("This deposit");
  const word = found.stripeSessionId ? await askStripe(found.stripeSessionId) : null;
  const deposit = await db.deposit.findUniqueOrThrow({
    where: { id },
    include: { user: { select: { nickname: true } } },
  });
  return { deposit, word, mayDecide: canDecideDeposit(actor, deposit) };
}

export type DepositForFinance = Awaited<ReturnType<typeof depositForFinance>>;

async function askStripe(sessionId: string): Promise<StripeWord | null> {
  try {
    await fulfil(sessionId);
    const expand = ["payment_intent.latest_charge"];
    const session = await stripe().checkout.sessions.retrieve(sessionId, { expand });
    const intent = typeof session.payment_intent === "object" ? session.payment_intent : null;
    const charge = typeof intent?.latest_charge === "object" ? intent.latest_charge : null;
    return {
      paymentStatus: session.payment_status,
      paidMicros: fromCents(intent?.amount_received ?? 0),
      currency: session.currency ?? "",
      backMicros: fromCents(charge?.amount_refunded ?? 0),
    };
  } catch (error) {
    log.error({ err: error, sessionId }, "Stripe could not be asked about a deposit");
    return null;
  }
}
