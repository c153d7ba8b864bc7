import { z } from "zod";
import { isCountry } from "@/lib/core/countries";

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
  /** The smallest and the largest value; of a list of countries, how many there may be. */
  range: { min: number | bigint; max: number | bigint };
  /** Why this number and not another, and where it comes from. */
  reason: string;
}

interface Range<T, Bound = T> {
  usual: T;
  min: Bound;
  max: Bound;
}

/** A whole number. */
export function count(
  label: string,
  unit: SettingUnit,
  range: Range<number>,
  reason: string,
): SettingDefinition<number> {
  return { label, unit, default: range.usual, range, schema: z.int().min(range.min).max(range.max), reason };
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
  return { label, unit: "micros", default: range.usual, range, schema: schema as z.ZodType<bigint>, reason };
}

/** A list of countries by their ISO 3166-1 alpha-2 codes, none twice. */
export function countries(
  label: string,
  range: Range<string[], number>,
  reason: string,
): SettingDefinition<string[]> {
  const schema = z
    .array(z.string().refine(isCountry))
    .min(range.min)
    .max(range.max)
    .refine((codes) => new Set(codes).size === codes.length);
  return { label, unit: "countries", default: range.usual, range, schema, reason };
}
