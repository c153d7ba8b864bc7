import { z } from "zod";

/** How a value is printed: the public rules, forms and mails all use it. */
export type SettingUnit =
  | "micros"
  | "bps"
  | "days"
  | "hours"
  | "minutes"
  | "seconds"
  | "count"
  | "megabytes"
  | "countries";

export interface SettingDefinition<T = unknown> {
  /** What it decides, as a person would say it. */
  label: string;
  unit: SettingUnit;
  default: T;
  schema: z.ZodType<T>;
  /** Why this number and not another, and where it comes from. */
  reason: string;
}

function count(
  label: string,
  unit: SettingUnit,
  value: number,
  min: number,
  max: number,
  reason: string,
): SettingDefinition<number> {
  return { label, unit, default: value, schema: z.int().min(min).max(max), reason };
}

function money(
  label: string,
  micros: bigint,
  min: bigint,
  max: bigint,
  reason: string,
): SettingDefinition<bigint> {
  // Amounts are stored as decimal text, since JSON has no integers of that size.
  const schema = z
    .union([
      z.bigint(),
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(BigInt),
    ])
    .pipe(z.bigint().min(min).max(max));
  return { label, unit: "micros", default: micros, schema: schema as z.ZodType<bigint>, reason };
}

const faq = "The source's published fee.";
const chosen = "Chosen for Piecework.";

/**
 * Every number of the rule book that the product uses, with its default, range and reason.
 * Code holds no rule constant of its own: it reads the value in force through `settingsInForce`.
 */
export const settingDefinitions = {
  "fees.approvalMicros": money("Approval fee per job", 400_000n, 0n, 100_000_000n, faq),
  "fees.satisfiedBps": count("Fee on the pay of each Satisfied task", "bps", 700, 0, 5_000, faq),
  "jobs.maxConnectedActions": count(
    "Connected actions in one job",
    "count",
    3,
    1,
    10,
    "More than three linked actions are not a small job.",
  ),
  "jobs.minPayMicros": money(
    "Lowest pay per position",
    10_000n,
    1_000n,
    1_000_000n,
    "Below one cent the work of rating costs more than the task.",
  ),
  "jobs.maxPayMicros": money(
    "Highest pay per position",
    500_000_000n,
    1_000_000n,
    10_000_000_000n,
    "A slip of the keyboard must not lock a fortune.",
  ),
  "jobs.maxPositions": count("Positions of one job", "count", 100_000, 1, 1_000_000, chosen),
  "jobs.maxProofs": count(
    "Required proofs of one job",
    "count",
    5,
    1,
    10,
    "Five pieces of proof can be judged at a glance.",
  ),
  "jobs.expireDays": count("A running job ends after", "days", 90, 7, 365, chosen),
  "targeting.tier1": {
    label: "Tier 1 countries",
    unit: "countries",
    default: ["US", "GB", "AU", "CA"],
    schema: z.array(z.string().length(2)).min(1).max(60),
    reason: "The four countries the source names.",
  } satisfies SettingDefinition<string[]>,
  "targeting.maxIncluded": count("Countries a job may include", "count", 60, 1, 200, chosen),
  "targeting.maxExcluded": count("Countries a job may exclude", "count", 20, 1, 200, chosen),
  "work.defaultMinutes": count(
    "Minutes to complete a task, unless the employer says otherwise",
    "minutes",
    15,
    5,
    90,
    chosen,
  ),
  "work.minMinutes": count("Fewest minutes to complete a task", "minutes", 5, 1, 60, chosen),
  "work.maxMinutes": count("Most minutes to complete a task", "minutes", 90, 15, 1_440, chosen),
  "work.graceSeconds": count(
    "Grace after the timer of a reservation",
    "seconds",
    60,
    0,
    600,
    "A slow connection must not cost finished work.",
  ),
  "work.maxReservations": count(
    "Open reservations per worker",
    "count",
    3,
    1,
    20,
    "Positions are for those who are working on them.",
  ),
  "proofs.maxFiles": count("Files per submission", "count", 5, 1, 10, chosen),
  "proofs.maxFileMegabytes": count("Size of one proof file", "megabytes", 5, 1, 16, chosen),
  "proofs.keepDays": count(
    "Proof files are deleted after the final rating, after",
    "days",
    90,
    7,
    730,
    "Long enough for every appeal, no longer.",
  ),
  "ttr.defaultDays": count("Time to rate, unless the employer says otherwise", "days", 7, 1, 14, faq),
  "ttr.minDays": count("Shortest time to rate", "days", 1, 1, 14, chosen),
  "ttr.maxDays": count("Longest time to rate", "days", 14, 1, 30, chosen),
  "ttr.reminderHours": count(
    "The employer is reminded before a task pays itself",
    "hours",
    24,
    1,
    168,
    chosen,
  ),
  "rating.minReasonLength": count(
    "Characters of a reason for Not satisfied",
    "count",
    20,
    1,
    500,
    "A worker must be able to learn from it.",
  ),
  "rating.maxDeclinesAtOnce": count(
    "Not satisfied at once",
    "count",
    25,
    1,
    100,
    "Mass rejection must stay slow.",
  ),
  "deposits.minMicros": money("Smallest deposit", 10_000_000n, 1_000_000n, 100_000_000n, faq),
  "deposits.maxMicros": money("Largest deposit", 1_000_000_000n, 10_000_000n, 100_000_000_000n, faq),
  "accounts.minAge": count(
    "Lowest age of an account holder, in years",
    "count",
    18,
    16,
    99,
    "Contracts and payouts need an adult.",
  ),
} as const;

export type SettingKey = keyof typeof settingDefinitions;

/** All settings with the values in force at one instant. */
export type Settings = {
  [K in SettingKey]: (typeof settingDefinitions)[K] extends SettingDefinition<infer T> ? T : never;
};
