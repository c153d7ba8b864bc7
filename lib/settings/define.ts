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

interface Range<T> {
  usual: T;
  min: T;
  max: T;
}

/** A whole number. */
export function count(
  label: string,
  unit: SettingUnit,
  range: Range<number>,
  reason: string,
): SettingDefinition<number> {
  return { label, unit, default: range.usual, schema: z.int().min(range.min).max(range.max), reason };
}

/** An amount in micro-dollars. */
export function money(label: string, range: Range<bigint>, reason: string): SettingDefinition<bigint> {
  // Amounts are stored as decimal text, since JSON has no integers of that size.
  const stored = z.union([
    z.bigint(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(BigInt),
  ]);
  const schema = stored.pipe(z.bigint().min(range.min).max(range.max));
  return { label, unit: "micros", default: range.usual, schema: schema as z.ZodType<bigint>, reason };
}
