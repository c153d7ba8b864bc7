import { isCountry } from "@/lib/core/countries";
import { moneyInput, parseMoney } from "@/lib/core/money";
import type { SettingDefinition, SettingUnit } from "./define";
import { rangeWords } from "./words";

type Read = { ok: true; value: unknown } | { ok: false; message: string };

/** A value as a form shows it for typing: "0.40", "7.5", "US, GB". */
export function typedSetting(unit: SettingUnit, value: unknown): string {
  switch (unit) {
    case "micros":
      return moneyInput(value as bigint);
    case "bps":
      return percentInput(value as number);
    case "countries":
      return (value as string[]).join(", ");
    default:
      return String(value);
  }
}

// Two decimals of a percent are whole basis points, so nothing is rounded.
function percentInput(bps: number): string {
  const fraction = String(bps % 100).padStart(2, "0");
  return `${Math.trunc(bps / 100)}.${fraction}`.replace(/\.?0+$/, "") || "0";
}

/** Reads a typed value and holds it against the range; `message` is for the field. */
export function readSetting(definition: SettingDefinition, text: string): Read {
  const read = readers[definition.unit] ?? readCount;
  const value = read(text.trim());
  if (typeof value === "object" && !Array.isArray(value)) return { ok: false, message: value.problem };
  const parsed = definition.schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, message: `It has to be within ${rangeWords(definition)}.` };
}

type Unread = { problem: string };

function readCount(text: string): number | Unread {
  return /^\d{1,9}$/.test(text) ? Number(text) : { problem: "Enter a whole number." };
}

function readMoney(text: string): bigint | Unread {
  return parseMoney(text, 6) ?? { problem: "Enter an amount in dollars, such as 0.40." };
}

function readPercent(text: string): number | Unread {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(text);
  if (!match) return { problem: "Enter a percentage with at most two decimals, such as 7 or 7.5." };
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

function readCountries(text: string): string[] | Unread {
  const codes = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const unknown = codes.find((code) => !isCountry(code));
  if (unknown) return { problem: `${unknown.slice(0, 20)} is no two-letter code of a country.` };
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  return twice ? { problem: `${twice} stands there twice.` } : codes;
}

const readers: Partial<Record<SettingUnit, (text: string) => unknown[] | number | bigint | Unread>> = {
  micros: readMoney,
  bps: readPercent,
  countries: readCountries,
};
