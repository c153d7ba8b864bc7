import type { BalanceTransaction } from "./objects";
import type { Sandbox } from "./sandbox";
import { insert, newStripeId, seconds } from "./state";

/** What a card payment costs: 2.9 % + 30 cents. */
export function processingFee(amount: number): number {
  return Math.round(amount * 0.029) + 30;
}

/** Posts a movement on the platform's Stripe balance. */
export function postBalance(
  { state }: Sandbox,
  entry: Pick<BalanceTransaction, "type" | "amount" | "fee" | "currency" | "source">,
): string {
  const transaction = insert(state.balance_transactions, {
    id: newStripeId("txn"),
    object: "balance_transaction",
    created: seconds(),
    net: entry.amount - entry.fee,
    reporting_category: entry.type === "adjustment" ? "dispute" : entry.type,
    status: "pending",
    ...entry,
  });
  return transaction.id;
}
