import { z } from "zod";
import { formatMoney, MICROS_PER_CENT, type Micros, moneyInput, parseMoney } from "@/lib/core/money";

/** The deposit form. The amount is judged by the limits in force, when the deposit is made. */
export const createDeposit = z.strictObject({
  amount: z.string().max(40, "Enter an amount in dollars, such as 25 or 25.50.").default(""),
  returnTo: z.string().max(500).default("/wallet"),
});
export type CreateDeposit = z.output<typeof createDeposit>;

/** What a deposit asks for first, by the tier of identity it needs. */
export const identityNeeded = {
  0: "",
  1: "Before you deposit we need your name, your date of birth and your address.",
  2: "Before this deposit we need to see an identity document of yours.",
} as const;

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

/** The amount to begin with: what a link asked for, in whole cents and within the limits, else a common one. */
export function suggestedAmount(asked: string | undefined, { minMicros, maxMicros }: DepositLimits): string {
  const micros = parseMoney(asked ?? "", 6);
  if (micros === null) return moneyInput(minMicros > USUAL_MICROS ? minMicros : USUAL_MICROS);
  const cents = ((micros + MICROS_PER_CENT - 1n) / MICROS_PER_CENT) * MICROS_PER_CENT;
  const atLeast = cents < minMicros ? minMicros : cents;
  return moneyInput(atLeast > maxMicros ? maxMicros : atLeast);
}

const USUAL_MICROS = 25_000_000n;
