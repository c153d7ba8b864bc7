import { formatMoney, type Micros } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import type { Settings } from "@/lib/settings/definitions";

/** What a person can deposit now. */
export interface Allowance {
  micros: Micros;
  /** The limit that stands in the way of more, as a sentence. */
  why: string;
  /** When that limit gives way; none for the limit of a single deposit. */
  until: Date | null;
}

export interface DepositHistory {
  at: Date;
  memberSince: Date;
  /** Deposits of the last 24 hours, paid or being paid, and when the first of them was begun. */
  dayMicros: Micros;
  dayBegan: Date | null;
  /** All of them together. */
  allMicros: Micros;
}

/** The days in which an account counts as new, with the setting of each; the settings' names say the same. */
const NEW_FOR = [
  { days: 7, key: "deposits.firstWeekMicros" },
  { days: 30, key: "deposits.firstMonthMicros" },
] as const;

/** What a person with that history can deposit: the tightest of the limits of rules.md. */
export function allowanceOf(history: DepositHistory, settings: Settings): Allowance {
  const max = settings["deposits.maxMicros"];
  const day = settings["deposits.perDayMicros"];
  const limits: Allowance[] = [
    { micros: max, why: `One deposit can be at most ${formatMoney(max)}.`, until: null },
    {
      micros: left(day, history.dayMicros),
      why: `In 24 hours you can deposit ${formatMoney(day)}${used(history.dayMicros)}.`,
      until: later(history.dayBegan ?? history.at, DAY_MS),
    },
  ];
  for (const { days, key } of NEW_FOR) {
    const until = later(history.memberSince, days * DAY_MS);
    if (history.at >= until) continue;
    const why = `In its first ${days} days an account can deposit ${formatMoney(settings[key])} in all${used(history.allMicros)}.`;
    limits.push({ micros: left(settings[key], history.allMicros), why, until });
  }
  return limits.reduce((tightest, limit) => (limit.micros < tightest.micros ? limit : tightest));
}

const left = (limit: Micros, used: Micros): Micros => (used < limit ? limit - used : 0n);
const used = (micros: Micros) => (micros > 0n ? `, and ${formatMoney(micros)} of that are used` : "");
