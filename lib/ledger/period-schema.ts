import { parseMoney } from "@/lib/core/money";
import { DAY_MS } from "@/lib/core/time";

/** What a search for money is always narrowed by: whole days in UTC, and an amount. */
export interface Period {
  /** The first instant, and the first one after. */
  from: Date | null;
  until: Date | null;
  /** Of an entry, without its sign. */
  amountMicros: bigint | null;
}

type PeriodText = Partial<Record<"from" | "to" | "amount", string>>;

/** The texts of those fields in an address, cut to `max` characters; what is empty or given twice is left out. */
export function readTyped<Field extends string>(
  query: Record<string, unknown>,
  fields: readonly Field[],
  max: number,
): Partial<Record<Field, string>> {
  const typed: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const value = query[field];
    if (typeof value === "string" && value.trim() !== "") typed[field] = value.trim().slice(0, max);
  }
  return typed;
}

/** Reads days and amount as typed, with what could not be read, by field; it narrows nothing. */
export function readPeriod(typed: PeriodText): { period: Period; problems: PeriodText } {
  const from = readDay(typed.from);
  const to = readDay(typed.to);
  const amountMicros = typed.amount ? parseMoney(typed.amount.replace(/^[-+−]/, ""), 6) : null;
  return {
    period: { from, until: to && new Date(to.getTime() + DAY_MS), amountMicros },
    problems: {
      ...(typed.from && !from && { from: "Enter a day such as 2026-11-21." }),
      ...(typed.to && !to && { to: "Enter a day such as 2026-11-21." }),
      ...(from && to && to < from && { to: "This day is before the first one." }),
      ...(typed.amount && amountMicros === null && { amount: "Enter an amount such as 0.0535." }),
    },
  };
}

/** The first instant of a day in UTC; null for what is no day of this century. */
function readDay(text: string | undefined): Date | null {
  if (!text || !/^20\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : day;
}
