/** An amount of money in micro-dollars: 1 USD = 1,000,000. Never a float, never a `number`. */
export type Micros = bigint;

export const MICROS_PER_CENT = 10_000n;
export const MICROS_PER_DOLLAR = 1_000_000n;

/** No amount a person types may exceed this; it keeps every product of two inputs inside a PostgreSQL bigint. */
export const MAX_INPUT_MICROS = 1_000_000n * MICROS_PER_DOLLAR;

/**
 * Reads an amount a person typed, in dollars ("12", "0.05", "1,250.50", "$3").
 * @returns micro-dollars, or null when it is no plain non-negative decimal or has more than `decimals` places.
 */
export function parseMoney(text: string, decimals = 4): Micros | null {
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,6}))?$/.exec(text.trim());
  if (!match) return null;
  const whole = (match[1] ?? "").replaceAll(",", "");
  const fraction = match[2] ?? "";
  if (fraction.length > decimals) return null;
  const micros = BigInt(whole) * MICROS_PER_DOLLAR + BigInt(fraction.padEnd(6, "0"));
  return micros > MAX_INPUT_MICROS ? null : micros;
}

/**
 * A share of an amount in basis points (1 % = 100), rounded down to a whole micro-dollar.
 * The only place where the product rounds money: at two decimals of a percent and prices of whole
 * hundredths of a cent nothing is ever lost, below that the fraction of a micro-dollar stays with the payer.
 */
export function shareOf(amount: Micros, bps: number): Micros {
  return (amount * BigInt(bps)) / 10_000n;
}

/** The fewest decimals (2–6) that show the amount exactly. */
export function decimalsOf(micros: Micros): 2 | 3 | 4 | 5 | 6 {
  const digits = (micros < 0n ? -micros : micros).toString().padStart(7, "0").slice(-6).replace(/0+$/, "");
  return Math.max(2, digits.length) as 2 | 3 | 4 | 5 | 6;
}

export interface FormatMoneyOptions {
  /** Decimals to show at least; more are added when the amount needs them, so nothing is rounded silently. */
  decimals?: 2 | 3 | 4 | 5 | 6;
  /** "always" puts a + before a credit. */
  sign?: "auto" | "always";
  /** The currency symbol; "" for tables that name it in the header. */
  symbol?: string;
}

/** `$1,234.0535`: exact, grouped, with U+2212 for a minus. */
export function formatMoney(
  micros: Micros,
  { decimals = 2, sign = "auto", symbol = "$" }: FormatMoneyOptions = {},
): string {
  const { whole, fraction, negative } = moneyParts(micros, decimals);
  const mark = negative ? "−" : sign === "always" && micros > 0n ? "+" : "";
  return `${mark}${symbol}${whole}.${fraction}`;
}

/** The digits of an amount for display: grouped whole dollars and at least `decimals` places of the fraction. */
export function moneyParts(micros: Micros, decimals: 2 | 3 | 4 | 5 | 6 = 2) {
  const negative = micros < 0n;
  const absolute = negative ? -micros : micros;
  const places = Math.max(decimals, decimalsOf(absolute));
  const digits = absolute.toString().padStart(7, "0");
  return {
    negative,
    whole: digits.slice(0, -6).replace(/\B(?=(\d{3})+$)/g, ","),
    fraction: digits.slice(-6, digits.length - 6 + places),
  };
}

/** An amount as a plain decimal for an input field: "0.05", never grouped. */
export function moneyInput(micros: Micros): string {
  return formatMoney(micros, { symbol: "" }).replaceAll(",", "");
}

/** Whole cents, for processors that count in them. @throws when the amount is not a whole number of cents. */
export function toCents(micros: Micros): number {
  if (micros % MICROS_PER_CENT !== 0n) throw new RangeError(`${micros} micro-dollars are not whole cents`);
  return Number(micros / MICROS_PER_CENT);
}

/** Cents from a processor as micro-dollars. */
export function fromCents(cents: number): Micros {
  return BigInt(cents) * MICROS_PER_CENT;
}
