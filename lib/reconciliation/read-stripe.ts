import Stripe from "stripe";
import { formatMoney, fromCents } from "@/lib/core/money";
import { SECOND_MS } from "@/lib/core/time";
import { stripe } from "@/lib/platform/stripe";
import { type Category, followed, type Movement } from "./movements";

const PAGE = 100;

/** Everything Stripe moved since then that our books follow, newest first. */
export async function readStripe(since: Date): Promise<Movement[]> {
  const list = stripe().balanceTransactions.list({
    created: { gte: Math.floor(since.getTime() / SECOND_MS) },
    limit: PAGE,
    expand: ["data.source"],
  });
  const movements: Movement[] = [];
  for await (const transaction of list) {
    const category = followed[transaction.reporting_category];
    if (category) movements.push(toMovement(transaction, category));
  }
  return movements;
}

function toMovement(transaction: Stripe.BalanceTransaction, category: Category): Movement {
  const inDollars = transaction.currency === "usd";
  const micros = fromCents(transaction.amount);
  return {
    category,
    ...sourceOf(transaction),
    amountMicros: inDollars ? micros : 0n,
    feeMicros: inDollars ? fromCents(transaction.fee) : 0n,
    foreign: inDollars
      ? null
      : `${formatMoney(micros, { symbol: "" })} ${transaction.currency.toUpperCase()}`,
    at: new Date(transaction.created * SECOND_MS),
  };
}

function sourceOf({
  source,
  id,
}: Stripe.BalanceTransaction): Pick<Movement, "stripeId" | "paymentId" | "depositId"> {
  if (source === null || typeof source === "string") {
    return { stripeId: source ?? id, paymentId: null, depositId: null };
  }
  const { payment_intent, metadata } = source as Pick<Stripe.Charge, "payment_intent" | "metadata">;
  const paymentId = typeof payment_intent === "object" ? (payment_intent?.id ?? null) : payment_intent;
  const stripeId = source.object === "charge" ? (paymentId ?? source.id) : source.id;
  return { stripeId, paymentId, depositId: metadata?.depositId ?? null };
}

/** When Stripe moved this, however long ago; null when it never did. */
export async function movedAt(category: Category, stripeId: string): Promise<Date | null> {
  try {
    const created = (await transactionsOf(category, stripeId)).map((transaction) => transaction.created);
    return created.length > 0 ? new Date(Math.max(...created) * SECOND_MS) : null;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404) return null;
    throw error;
  }
}

async function transactionsOf(category: Category, stripeId: string): Promise<Stripe.BalanceTransaction[]> {
  if (category === "dispute" || category === "dispute_reversal") {
    const { balance_transactions } = await stripe().disputes.retrieve(stripeId);
    return balance_transactions.filter(({ reporting_category }) => followed[reporting_category] === category);
  }
  if (category === "charge") {
    const expand = ["latest_charge.balance_transaction"];
    const { latest_charge } = await stripe().paymentIntents.retrieve(stripeId, { expand });
    return whole(typeof latest_charge === "object" ? latest_charge?.balance_transaction : null);
  }
  const expand = ["balance_transaction", "failure_balance_transaction"];
  const refund = await stripe().refunds.retrieve(stripeId, { expand });
  return whole(category === "refund" ? refund.balance_transaction : refund.failure_balance_transaction);
}

const whole = (transaction: Stripe.BalanceTransaction | string | null | undefined) =>
  typeof transaction === "object" && transaction ? [transaction] : [];
