import type { Route } from "next";
import { type Bucket, bucketSlugs, type Cause, type EntryLine } from "@/lib/ledger/schema";
import type { TypedFilter } from "@/lib/ledger/statement-schema";

export const bucketNames: Record<Bucket, string> = { EARNED: "Earned", WALLET: "Wallet", LOCKED: "Locked" };

const words: Record<Cause, string> = {
  deposit: "Deposit by card",
  publish: "Locked to publish the job",
  positions: "Locked for more positions",
  approve: "Approval fee, earned when the job was approved",
  "give-back": "Given back: the job did not run",
  end: "Given back: free positions when the job ended",
  free: "Given back: a position became free after the job ended",
  satisfied: "Paid for Satisfied tasks",
  refund: "Deposit sent back to your card",
  "refund-failed": "Given back: your card did not take the refund",
  "stripe-refund": "Deposit sent back to your card",
  "stripe-refund-failed": "Given back: your card did not take the refund",
  chargeback: "Taken back by your bank",
  "chargeback-won": "Given back: your bank's claim was settled",
  "debt-repaid": "Debt paid back",
  withdrawal: "Withdrawal",
  "withdrawal-completed": "Withdrawal paid out",
  "withdrawal-fee-returned": "Fee given back: the payout was late",
  "withdrawal-returned": "Given back: the withdrawal was not paid out",
  "withdrawal-reversed": "Given back: the payout was returned",
  voucher: "Voucher made",
  "voucher-redeemed": "Voucher redeemed",
  "voucher-returned": "Given back: the voucher was not used",
  referral: "Referral reward",
  "level-bonus": "Level bonus",
  adjustment: "Correction by two persons of the staff",
};

/** What an event was, from where its owner stands. */
export function causeWords(cause: Cause, bucket: Bucket): string {
  return cause === "satisfied" && bucket === "EARNED" ? "Pay for a Satisfied task" : words[cause];
}

/** The page of the thing an entry is about: the task for who was paid, the job for who pays. */
export function subjectHref({ cause, subjectId, submissionId, jobId }: EntryLine): Route | null {
  if (cause.startsWith("withdrawal")) return `/wallet/withdrawals/${subjectId}` as Route;
  if (cause.startsWith("voucher")) return "/wallet/vouchers" as Route;
  if (cause === "referral") return "/account/referrals" as Route;
  if (cause === "level-bonus") return `/work/tasks/${subjectId}` as Route;
  if (submissionId) return `/work/tasks/${submissionId}` as Route;
  return jobId ? (`/hire/jobs/${jobId}` as Route) : null;
}

/** What the link to that page says; the title of a job, where there is one. */
export function subjectWords({ cause, jobTitle }: EntryLine): string {
  if (cause.startsWith("withdrawal")) return "Open the withdrawal";
  if (cause.startsWith("voucher")) return "Open your vouchers";
  if (cause === "referral") return "Open your referrals";
  return jobTitle ?? (cause === "level-bonus" ? "Open the task" : "Open the job");
}

export const entryHref = (entryId: bigint) => `/wallet/entries/${entryId}` as Route;
export const balanceHref = (bucket: Bucket) => `/wallet/balance/${bucketSlugs[bucket]}` as Route;

/** The statement with one bucket or all. */
export const statementHref = (bucket: Bucket | null) =>
  filteredHref({}, { bucket: bucket ? bucketSlugs[bucket] : undefined });

/** The statement by a filter as it was typed, with some of it changed, from one entry on. */
export function filteredHref(
  typed: TypedFilter,
  change: TypedFilter & { before?: string } = {},
  path = "/wallet/statement",
): Route {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries({ ...typed, ...change })) if (value) query.set(field, value);
  return (query.size > 0 ? `${path}?${query}` : path) as Route;
}
