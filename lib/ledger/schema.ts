import { z } from "zod";

/** The three figures a person's money is shown in. Locked is what the escrows of the person's jobs hold. */
export const buckets = ["EARNED", "WALLET", "LOCKED"] as const;
export type Bucket = (typeof buckets)[number];

/** The same as a part of an address. */
export const bucketSlugs: Record<Bucket, string> = { EARNED: "earned", WALLET: "wallet", LOCKED: "locked" };

const bucketParam = z
  .enum(["earned", "wallet", "locked"])
  .transform((slug): Bucket => slug.toUpperCase() as Bucket);

/** What made an entry happen: the first part of its transaction's key. */
export const causes = [
  "deposit",
  "publish",
  "positions",
  "approve",
  "give-back",
  "end",
  "free",
  "satisfied",
  "refund",
  "refund-failed",
  "stripe-refund",
  "stripe-refund-failed",
  "chargeback",
  "chargeback-won",
  "debt-repaid",
  "withdrawal",
  "withdrawal-completed",
  "withdrawal-fee-returned",
  "withdrawal-returned",
  "withdrawal-reversed",
  "voucher",
  "voucher-redeemed",
  "voucher-returned",
  "referral",
  "level-bonus",
  "adjustment",
] as const;
export type Cause = (typeof causes)[number];

/** Who stands on a side of an event, as far as the reader may know. */
export type Party =
  | Bucket
  | "DEBT"
  | "VOUCHER"
  | "IN_TRANSIT"
  | "CARD"
  | "PAYPAL"
  | "USDC"
  | "BANK"
  | "MANUAL"
  | "PROMOTIONS"
  | "GOODWILL"
  | "LOSS"
  | "FEES"
  | "WITHDRAWAL_FEE"
  | "WORKERS"
  | "EMPLOYER"
  | "PERSON";

const entryIdParam = z
  .string()
  .regex(/^[1-9]\d{0,17}$/)
  .transform(BigInt);

/** The id of an entry or a transaction in an address; null when it cannot be one. */
export function readLedgerId(text: string): bigint | null {
  return entryIdParam.safeParse(text).data ?? null;
}

/** A bucket in an address; null when it names none. */
export function readBucket(text: unknown): Bucket | null {
  return bucketParam.safeParse(text).data ?? null;
}

/** An entry as its owner reads it. */
export interface EntryLine {
  entryId: bigint;
  at: Date;
  bucket: Bucket;
  cause: Cause;
  /** What it happened to: the second part of its transaction's key. */
  subjectId: string;
  amountMicros: bigint;
  /** Of Earned or Wallet; for Locked, what the job holds afterwards. */
  balanceAfterMicros: bigint;
  jobId: string | null;
  jobTitle: string | null;
  /** On the entry that paid the reader for one task. */
  submissionId: string | null;
}
