import type { Route } from "next";
import type { Cause } from "@/lib/ledger/schema";

export type AccountKind =
  | "EARNED"
  | "WALLET"
  | "DEBT"
  | "VOUCHER"
  | "IN_TRANSIT"
  | "CLEARING"
  | "PROMOTIONS"
  | "GOODWILL"
  | "LOSS"
  | "FEES"
  | "ESCROW";

export const accountNames: Record<AccountKind, string> = {
  EARNED: "Earned",
  WALLET: "Wallet",
  DEBT: "Debt",
  VOUCHER: "Vouchers",
  IN_TRANSIT: "Withdrawals under way",
  CLEARING: "Payment processors",
  PROMOTIONS: "Promotions",
  GOODWILL: "Goodwill",
  LOSS: "Loss",
  FEES: "Fees of Piecework",
  ESCROW: "Locked for jobs",
};

export const causeNames: Record<Cause, string> = {
  deposit: "Deposit",
  publish: "Job published",
  positions: "Positions added",
  approve: "Job approved",
  "give-back": "Job given back",
  end: "Job ended",
  free: "Position freed after the end",
  satisfied: "Tasks Satisfied",
  refund: "Deposit refunded to the card",
  "refund-failed": "Refund to the card failed",
  "stripe-refund": "Deposit refunded in Stripe",
  "stripe-refund-failed": "Refund made in Stripe failed",
  chargeback: "Chargeback",
  "chargeback-won": "Chargeback won",
  "debt-repaid": "Debt paid back",
  withdrawal: "Withdrawal requested",
  "withdrawal-completed": "Withdrawal paid out",
  "withdrawal-fee-returned": "Fee of a late payout returned",
  "withdrawal-returned": "Withdrawal came back",
  "withdrawal-reversed": "Payout reversed by the provider",
  voucher: "Voucher made",
  "voucher-redeemed": "Voucher redeemed",
  "voucher-returned": "Voucher given back",
  referral: "Referral reward",
  "level-bonus": "Level bonus",
  adjustment: "Adjustment by two persons",
};

export const transactionHref = (id: bigint) => `/admin/ledger/${id}` as Route;
