import { countryName } from "@/lib/core/countries";
import { formatMoney } from "@/lib/core/money";
import type { SettingDefinition, SettingUnit } from "./define";
import { type SettingKey, type Settings, settingDefinitions } from "./definitions";

const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 2 });
const list = new Intl.ListFormat("en", { type: "conjunction" });

/** A setting's value as a person reads it: "$0.40", "7%", "7 days", "United Kingdom and Canada". */
export function settingWords(unit: SettingUnit, value: unknown): string {
  switch (unit) {
    case "micros":
      return formatMoney(value as bigint);
    case "bps":
      return percent.format(Number(value) / 10_000);
    case "megabytes":
      return `${value} MB`;
    case "countries":
      return list.format((value as string[]).map(countryName));
    case "count":
      return Number(value).toLocaleString("en");
    default:
      return `${value} ${value === 1 ? unit.slice(0, -1) : unit}`;
  }
}

/** What a setting may be: "1 day to 14 days"; of a list of countries how many. */
export function rangeWords({ unit, range: { min, max } }: SettingDefinition): string {
  if (unit === "countries") return `${min} to ${max} countries`;
  return `${settingWords(unit, min)} to ${settingWords(unit, max)}`;
}

/** An instant for mails and sentences, which do not know their reader's zone: "Tue 1 Dec 2026, 00:00 UTC". */
export function utcWords(instant: Date): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).format(instant);
  const day = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" }).replace(",", "");
  return `${day}, ${format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" })} UTC`;
}

/** Prints settings in force by key, for texts. */
export function settingPrinter(settings: Settings): (key: SettingKey) => string {
  return (key) => settingWords(settingDefinitions[key].unit, settings[key]);
}
