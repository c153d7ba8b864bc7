import { count, countries, money, type SettingDefinition } from "./define";
import { moneySettings } from "./money-definitions";
import { reputationSettings } from "./reputation-definitions";

/**
 * Every number of the rule book that the product uses, with its default, range and reason.
 * Code holds no rule constant of its own: it reads the value in force through `settingsInForce`.
 */
export const settingDefinitions = {
  "fees.approvalMicros": money(
    "Approval fee per job",
    { usual: 400_000n, min: 0n, max: 100_000_000n },
    "It pays for the moderator who reads the job, and is returned when the job does not run.",
  ),
  "fees.satisfiedBps": count(
    "Fee on the pay of each Satisfied task",
    "bps",
    { usual: 700, min: 0, max: 5_000 },
    "Only work that was good enough costs a fee, and the employer pays it on top.",
  ),
  "jobs.maxConnectedActions": count(
    "Connected actions in one job",
    "count",
    { usual: 3, min: 1, max: 10 },
    "More than three linked actions are not a small job.",
  ),
  "jobs.minPayMicros": money(
    "Lowest pay per position",
    { usual: 10_000n, min: 1_000n, max: 1_000_000n },
    "Below one cent the work of rating costs more than the task.",
  ),
  "jobs.maxPayMicros": money(
    "Highest pay per position",
    { usual: 500_000_000n, min: 1_000_000n, max: 10_000_000_000n },
    "A slip of the keyboard must not lock a fortune.",
  ),
  "jobs.maxPositions": count(
    "Positions of one job",
    "count",
    { usual: 100_000, min: 1, max: 1_000_000 },
    "More than this is several jobs, each of which deserves a look of its own.",
  ),
  "jobs.maxProofs": count(
    "Required proofs of one job",
    "count",
    { usual: 5, min: 1, max: 10 },
    "Five pieces of proof can be judged at a glance.",
  ),
  "jobs.expireDays": count(
    "A running job ends after",
    "days",
    { usual: 90, min: 7, max: 365 },
    "Money should not stay locked in a job that nobody looks after any more.",
  ),
  "targeting.tier1": countries(
    "Tier 1 countries",
    { usual: ["US", "GB", "AU", "CA"], min: 1, max: 60 },
    "The four English-speaking countries that employers most often ask for together.",
  ),
  "targeting.maxIncluded": count(
    "Countries a job may include",
    "count",
    { usual: 60, min: 1, max: 200 },
    "A longer list is easier to say as the countries left out.",
  ),
  "targeting.maxExcluded": count(
    "Countries a job may exclude",
    "count",
    { usual: 20, min: 1, max: 200 },
    "A longer list is easier to say as the countries included.",
  ),
  "work.defaultMinutes": count(
    "Minutes to complete a task, unless the employer says otherwise",
    "minutes",
    { usual: 15, min: 5, max: 90 },
    "Long enough for a careful answer, short enough that a position does not lie idle.",
  ),
  "work.minMinutes": count(
    "Fewest minutes to complete a task",
    "minutes",
    { usual: 5, min: 1, max: 60 },
    "Less leaves no time to read the instructions.",
  ),
  "work.maxMinutes": count(
    "Most minutes to complete a task",
    "minutes",
    { usual: 90, min: 15, max: 1_440 },
    "Longer work is no small job.",
  ),
  "work.graceSeconds": count(
    "Grace after the timer of a reservation",
    "seconds",
    { usual: 60, min: 0, max: 600 },
    "A slow connection must not cost finished work.",
  ),
  "work.maxReservations": count(
    "Open reservations per worker",
    "count",
    { usual: 3, min: 1, max: 20 },
    "Positions are for those who are working on them.",
  ),
  "proofs.maxFiles": count(
    "Files per submission",
    "count",
    { usual: 5, min: 1, max: 10 },
    "Five files can be judged at a glance.",
  ),
  "proofs.maxFileMegabytes": count(
    "Size of one proof file",
    "megabytes",
    { usual: 5, min: 1, max: 16 },
    "A phone's screenshot or a few pages fit, and an upload ends on a slow line.",
  ),
  "proofs.keepDays": count(
    "Proof files are deleted after the final rating, after",
    "days",
    { usual: 90, min: 7, max: 730 },
    "Long enough for every appeal, no longer.",
  ),
  "ttr.defaultDays": count(
    "Time to rate, unless the employer says otherwise",
    "days",
    { usual: 7, min: 1, max: 14 },
    "A week lets an employer rate on any working day and a worker plan.",
  ),
  "ttr.minDays": count(
    "Shortest time to rate",
    "days",
    { usual: 1, min: 1, max: 14 },
    "A rating needs at least a day, wherever both people live.",
  ),
  "ttr.maxDays": count(
    "Longest time to rate",
    "days",
    { usual: 14, min: 1, max: 30 },
    "Nobody should wait longer than two weeks for small money.",
  ),
  "ttr.reminderHours": count(
    "The employer is reminded before a task pays itself",
    "hours",
    { usual: 24, min: 1, max: 168 },
    "A day's notice reaches an employer in every time zone.",
  ),
  "rating.minReasonLength": count(
    "Characters of a reason for Not satisfied",
    "count",
    { usual: 20, min: 1, max: 500 },
    "A worker must be able to learn from it.",
  ),
  "rating.maxDeclinesAtOnce": count(
    "Not satisfied at once",
    "count",
    { usual: 25, min: 1, max: 100 },
    "Mass rejection must stay slow.",
  ),
  "accounts.minAge": count(
    "Lowest age of an account holder, in years",
    "count",
    { usual: 18, min: 16, max: 99 },
    "Contracts and payouts need an adult.",
  ),
  ...moneySettings,
  ...reputationSettings,
} as const;

export type SettingKey = keyof typeof settingDefinitions;

/** All settings with the values in force at one instant. */
export type Settings = {
  [K in SettingKey]: (typeof settingDefinitions)[K] extends SettingDefinition<infer T> ? T : never;
};
