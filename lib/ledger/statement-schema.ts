import { type Period, readPeriod, readTyped } from "./period-schema";
import { type Bucket, type Cause, causes, readBucket } from "./schema";

/** What a reader of a statement looks for, each with the causes it stands for. */
export const statementTypes = {
  pay: ["satisfied", "level-bonus", "referral"],
  deposits: ["deposit"],
  "card-refunds": ["refund", "refund-failed", "stripe-refund", "stripe-refund-failed"],
  "bank-claims": ["chargeback", "chargeback-won", "debt-repaid"],
  jobs: ["publish", "positions", "approve"],
  "given-back": ["give-back", "end", "free"],
  withdrawals: [
    "withdrawal",
    "withdrawal-completed",
    "withdrawal-fee-returned",
    "withdrawal-returned",
    "withdrawal-reversed",
  ],
  vouchers: ["voucher", "voucher-redeemed", "voucher-returned"],
  corrections: ["adjustment"],
} as const satisfies Record<string, readonly Cause[]>;
export type StatementType = keyof typeof statementTypes;

/** What a statement shows; an empty filter shows everything. */
export interface StatementFilter extends Period {
  bucket: Bucket | null;
  type: StatementType | null;
  /** A job's id, or words of its title. */
  job: string | null;
}

export const noFilter: StatementFilter = {
  bucket: null,
  type: null,
  from: null,
  until: null,
  job: null,
  amountMicros: null,
};

/** The fields of the filter as they were typed. */
export type TypedFilter = Partial<Record<(typeof filterFields)[number], string>>;
export const filterFields = ["bucket", "type", "from", "to", "job", "amount"] as const;

export interface ReadFilter {
  filter: StatementFilter;
  /** As typed, to go back into the form and into links. */
  typed: TypedFilter;
  /** What could not be read, by field; it filters nothing. */
  problems: TypedFilter;
}

/** Reads the filter in an address. */
export function readStatementFilter(query: Record<string, unknown>): ReadFilter {
  const typed = readTyped(query, filterFields, 100);
  const { period, problems } = readPeriod(typed);
  const filter: StatementFilter = {
    ...period,
    bucket: readBucket(typed.bucket),
    type: typed.type && Object.hasOwn(statementTypes, typed.type) ? (typed.type as StatementType) : null,
    job: typed.job ?? null,
  };
  return { filter, typed, problems };
}

/** The causes a type stands for; null for every cause. */
export function causesOf(type: StatementType | null): Cause[] | null {
  return type && causes.filter((cause) => (statementTypes[type] as readonly Cause[]).includes(cause));
}

/** The month an instant falls into, in UTC: "2026-11". */
export const monthOf = (at: Date) => at.toISOString().slice(0, 7);
