import { type Micros, moneyParts } from "@/lib/core/money";

/** An amount as a person says it: "5.35 cents", "12 dollars 41.35 cents", "minus 3 dollars". */
export function moneyInWords(micros: Micros): string {
  const { negative, whole, fraction } = moneyParts(micros);
  const cents = `${Number(fraction.slice(0, 2))}${fraction.length > 2 ? `.${fraction.slice(2)}` : ""}`;
  const dollars = whole === "0" ? "" : `${whole} ${whole === "1" ? "dollar" : "dollars"}`;
  const rest = cents === "0" && dollars ? "" : `${cents} ${cents === "1" ? "cent" : "cents"}`;
  return [negative && "minus", dollars, rest].filter(Boolean).join(" ");
}
