import { countryName } from "@/lib/core/countries";
import { formatMoney } from "@/lib/core/money";
import type { SettingUnit } from "@/lib/settings/define";
import { type SettingKey, type Settings, settingDefinitions } from "@/lib/settings/definitions";

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

/** Prints settings in force by key, for texts. */
export function settingPrinter(settings: Settings): (key: SettingKey) => string {
  return (key) => settingWords(settingDefinitions[key].unit, settings[key]);
}
