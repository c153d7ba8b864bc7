import { decimalsOf, type Micros, moneyParts } from "@/lib/core/money";
import { cn } from "./cn";
import { moneyInWords } from "./money-words";

/** Decimals of an amount on screen; more are added when exactness needs them. */
export type Decimals = 2 | 3 | 4 | 5 | 6;

interface MoneyProps {
  micros: Micros;
  /** The fewest decimals to show: pass `decimalsFor(all amounts)` so that a column shares one precision. */
  decimals?: Decimals;
  /** "always" puts a + before credits and shows them in green. */
  sign?: "auto" | "always";
  className?: string;
}

/** An exact amount: digits beyond the cent are quieter, and a screen reader hears it in words. */
export function Money({ micros, decimals = 2, sign = "auto", className }: MoneyProps) {
  const { negative, whole, fraction } = moneyParts(micros, decimals);
  const credit = sign === "always" && micros > 0n;
  return (
    <span className={cn("relative whitespace-nowrap tabular-nums", credit && "text-ok", className)}>
      <span aria-hidden>
        {negative ? "−" : credit ? "+" : ""}${whole}.{fraction.slice(0, 2)}
        {fraction.length > 2 && (
          <span className={credit ? undefined : "text-ink-3"}>{fraction.slice(2)}</span>
        )}
      </span>
      <span className="sr-only select-none">{moneyInWords(micros)}</span>
    </span>
  );
}

/** The one precision a table needs: two decimals, or four and more as soon as one amount has parts of a cent. */
export function decimalsFor(amounts: Iterable<Micros>): Decimals {
  let most: Decimals = 2;
  for (const amount of amounts) {
    const needed = decimalsOf(amount);
    if (needed > most) most = needed;
  }
  return most === 3 ? 4 : most;
}
