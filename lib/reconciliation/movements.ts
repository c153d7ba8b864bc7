import type { StripeMovementKind } from "@/lib/platform/prisma/enums";

/** Something that moved money at Stripe: a payment, its refund, a refund that came back, a bank's claim, a claim won. */
export type Category = "charge" | "refund" | "refund_failure" | "dispute" | "dispute_reversal";

/** Stripe's own categories as far as our books follow them; its fees and payouts are no money of users. */
export const followed: Partial<Record<string, Category>> = {
  charge: "charge",
  // A bank that takes a payment back after all makes the same payment smaller.
  charge_failure: "charge",
  refund: "refund",
  refund_failure: "refund_failure",
  dispute: "dispute",
  dispute_reversal: "dispute_reversal",
};

export const kindOf: Record<Category, StripeMovementKind> = {
  charge: "PAYMENT",
  refund: "REFUND",
  refund_failure: "REFUND",
  dispute: "DISPUTE",
  dispute_reversal: "DISPUTE",
};

/** One movement as Stripe has it. Amounts are micro-dollars, in is positive. */
export interface Movement {
  category: Category;
  /** The payment, the refund or the dispute, by Stripe's number. */
  stripeId: string;
  paymentId: string | null;
  depositId: string | null;
  /** Nothing for another currency, which cannot be added up. */
  amountMicros: bigint;
  feeMicros: bigint;
  /** The amount in its own words when it is not in dollars. */
  foreign: string | null;
  at: Date;
}

/** One movement as the ledger has it. */
export interface Posting {
  transactionId: bigint;
  /** Null for a correction of the books, which has no counterpart. */
  category: Category | null;
  /** Stripe's number; ours for a refund that Stripe has not made yet. */
  stripeId: string;
  paymentId: string | null;
  depositId: string | null;
  amountMicros: bigint;
  /** Stripe is known to make it later than its list was read: a refund that still has to be sent, for one. */
  waits: boolean;
  at: Date;
}
