import type { BalanceTransaction, PaymentMethod } from "./objects";
import type { Sandbox } from "./sandbox";
import { insert, newStripeId, seconds } from "./state";

/** What taking a payment costs: 2.9 % + 30 cents by card; 0.8 %, five dollars at most, from a bank account. */
export function processingFee(amount: number, method: PaymentMethod): number {
  if (method === "us_bank_account") return Math.min(Math.round(amount * 0.008), 500);
  return Math.round(amount * 0.029) + 30;
}

type Posting = Pick<
  BalanceTransaction,
  "type" | "reporting_category" | "amount" | "fee" | "currency" | "source"
>;

/** Posts a movement on the platform's Stripe balance. */
export function postBalance({ state }: Sandbox, entry: Posting): BalanceTransaction {
  return insert(state.balance_transactions, {
    id: newStripeId("txn"),
    object: "balance_transaction",
    created: seconds(),
    net: entry.amount - entry.fee,
    status: "pending",
    ...entry,
  });
}
