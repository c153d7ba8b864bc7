import { parseMoney } from "@/lib/core/money";
import { DAY_MS } from "@/lib/core/time";
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
export interface StatementFilter {
  bucket: Bucket | null;
  type: StatementType | null;
  /** The first instant, and the first one after; whole days in UTC. */
  from: Date | null;
  until: Date | null;
  /** A job's id, or words of its title. */
  job: string | null;
  /** Of an entry, without its sign. */
  amountMicros: bigint | null;
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
  const typed: TypedFilter = {};
  for (const field of filterFields) {
    const value = query[field];
    if (typeof value === "string" && value.trim() !== "") typed[field] = value.trim().slice(0, 100);
  }
  const from = readDay(typed.from);
  const to = readDay(typed.to);
  const amountMicros = typed.amount ? parseMoney(typed.amount.replace(/^[-+−]/, ""), 6) : null;
  const filter: StatementFilter = {
    bucket: readBucket(typed.bucket),
    type: typed.type && Object.hasOwn(statementTypes, typed.type) ? (typed.type as StatementType) : null,
    from,
    until: to && new Date(to.getTime() + DAY_MS),
    job: typed.job ?? null,
    amountMicros,
  };
  return { filter, typed, problems: problemsOf(typed, { from, to, amountMicros }) };
}

function problemsOf(
  typed: TypedFilter,
  read: { from: Date | null; to: Date | null; amountMicros: bigint | null },
): TypedFilter {
  return {
    ...(typed.from && !read.from && { from: "Enter a day such as 2026-11-21." }),
    ...(typed.to && !read.to && { to: "Enter a day such as 2026-11-21." }),
    ...(read.from && read.to && read.to < read.from && { to: "This day is before the first one." }),
    ...(typed.amount && read.amountMicros === null && { amount: "Enter an amount such as 0.0535." }),
  };
}

/** The causes a type stands for; null for every cause. */
export function causesOf(type: StatementType | null): Cause[] | null {
  return type && causes.filter((cause) => (statementTypes[type] as readonly Cause[]).includes(cause));
}

/** The first instant of a day in UTC; null for what is no day of this century. */
export function readDay(text: string | undefined): Date | null {
  if (!text || !/^20\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : day;
}

/** The month an instant falls into, in UTC: "2026-11". */
export const monthOf = (at: Date) => at.toISOString().slice(0, 7);
