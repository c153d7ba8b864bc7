import { type SettingKey, type Settings, settingDefinitions } from "./definitions";
import { settingWords } from "./words";

interface Order {
  low: SettingKey;
  high: SettingKey;
  /** They may not be equal either. */
  strict?: boolean;
}

/** Each list from the smallest to the largest. */
const ascending: SettingKey[][] = [
  ["ttr.minDays", "ttr.defaultDays", "ttr.maxDays"],
  ["work.minMinutes", "work.defaultMinutes", "work.maxMinutes"],
  ["jobs.minPayMicros", "jobs.maxPayMicros"],
  ["jobs.maxProofs", "proofs.maxFiles"],
  ["deposits.minMicros", "deposits.maxMicros", "deposits.perDayMicros"],
  ["deposits.minMicros", "deposits.firstWeekMicros", "deposits.firstMonthMicros"],
  ["vouchers.minMicros", "vouchers.maxMicros", "vouchers.per30DaysMicros"],
  ["success.minBps", "success.warnBps"],
  ["pace.minTasks", "pace.maxTasks"],
  ["levels.bonusFrom4Bps", "levels.bonusFrom8Bps"],
];

const withdrawalFees: SettingKey[] = [
  "withdrawals.paypalMinMicros",
  "withdrawals.usdcMicros",
  "withdrawals.bankMicros",
  "withdrawals.manualMicros",
];

const orders: Order[] = [
  ...ascending.flatMap((keys) =>
    keys.slice(1).map((high, index) => ({ low: keys[index] as SettingKey, high })),
  ),
  // Of the smallest withdrawal something has to arrive.
  ...withdrawalFees.map((low) => ({ low, high: "withdrawals.minMicros" as const, strict: true })),
];

/** Why these settings cannot be in force together, as a sentence; null when they can. */
export function contradictionIn(settings: Settings): string | null {
  const broken = orders.find(({ low, high, strict }) =>
    strict ? settings[low] >= settings[high] : settings[low] > settings[high],
  );
  if (broken) {
    const { low, high, strict } = broken;
    return `${named(settings, low)} has to be ${strict ? "less than" : "no more than"} ${named(settings, high)}.`;
  }
  if (settings["ttr.reminderHours"] > settings["ttr.minDays"] * 24) {
    return `${named(settings, "ttr.reminderHours")} has to fit into ${named(settings, "ttr.minDays")}.`;
  }
  return null;
}

function named(settings: Settings, key: SettingKey): string {
  const { label, unit } = settingDefinitions[key];
  return `“${label}” (${settingWords(unit, settings[key])})`;
}
