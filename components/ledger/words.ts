import type { Route } from "next";
import type { Cause } from "@/lib/ledger/schema";
import type { TypedSearch } from "@/lib/ledger/search-schema";

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

/** The kinds of event, as the search offers them. */
export const kindNames = {
  DEPOSIT: "Deposit",
  JOB_FUNDED: "Money locked for a job",
  JOB_APPROVED: "Job approved",
  JOB_REFUNDED: "Money given back from a job",
  SATISFIED: "Tasks Satisfied",
  CARD_REFUNDED: "Deposit refunded",
  CARD_REFUND_FAILED: "Refund failed",
  CHARGEBACK: "Chargeback",
  CHARGEBACK_WON: "Chargeback won",
  DEBT_REPAID: "Debt paid back",
  WITHDRAWAL_REQUESTED: "Withdrawal requested",
  WITHDRAWAL_COMPLETED: "Withdrawal paid out",
  WITHDRAWAL_FEE_RETURNED: "Fee of a late payout returned",
  WITHDRAWAL_RETURNED: "Withdrawal came back",
  WITHDRAWAL_REVERSED: "Payout reversed",
  VOUCHER_MADE: "Voucher made",
  VOUCHER_REDEEMED: "Voucher redeemed",
  VOUCHER_RETURNED: "Voucher given back",
  REFERRAL_REWARD: "Referral reward",
  LEVEL_BONUS: "Level bonus",
  ADJUSTMENT: "Adjustment",
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

export const accountHref = (id: bigint) => `/admin/ledger/accounts/${id}` as Route;

/** The accounts of an owner: a person with their jobs, or a thing. */
export const ownerHref = (ownerId: string) =>
  `/admin/ledger/accounts?owner=${encodeURIComponent(ownerId)}` as Route;

/** The transactions of a search, from one on. */
export function searchHref(
  typed: TypedSearch,
  { before, path = "/admin/ledger" }: { before?: bigint | null; path?: string } = {},
): Route {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(typed)) if (value) query.set(field, value);
  if (before) query.set("before", String(before));
  return (query.size > 0 ? `${path}?${query}` : path) as Route;
}

export const transactionHref = (id: bigint) => `/admin/ledger/${id}` as Route;
