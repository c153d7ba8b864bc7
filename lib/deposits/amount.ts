import { formatMoney, type Micros, parseMoney } from "@/lib/core/money";

export interface DepositLimits {
  minMicros: Micros;
  maxMicros: Micros;
}

export type ReadAmount = { ok: true; micros: Micros } | { ok: false; message: string };

/** Reads the amount a person wants to deposit: dollars and whole cents, within the limits. */
export function readAmount(text: string, { minMicros, maxMicros }: DepositLimits): ReadAmount {
  const range = `between ${formatMoney(minMicros)} and ${formatMoney(maxMicros)}`;
  if (text.trim() === "") return { ok: false, message: `Enter an amount ${range}.` };
  const micros = parseMoney(text, 2);
  if (micros === null) {
    const hasCentParts = parseMoney(text, 6) !== null;
    const message = hasCentParts
      ? "Use whole cents, such as 25.50."
      : "Enter an amount in dollars, such as 25 or 25.50.";
    return { ok: false, message };
  }
  if (micros < minMicros || micros > maxMicros) return { ok: false, message: `The amount must be ${range}.` };
  return { ok: true, micros };
}
