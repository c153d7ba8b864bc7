import { DAY_MS, HOUR_MS, later, MINUTE_MS } from "@/lib/core/time";

const LONGEST_MS = 6 * HOUR_MS;
/** After so many looks, a day, two, four … after it arrived, a payment is left alone. */
const LOOKS_AFTER_PAID = 6;

/** When a provider is asked again about what it has not settled: after a minute, two, four … at most six hours. */
export function nextCheck(at: Date, checks: number): Date {
  return later(at, Math.min(LONGEST_MS, MINUTE_MS * 2 ** Math.min(checks, 20)));
}

/** When a provider is asked whether what it paid has come back; null when that is over. */
export function nextCheckAfterPaid(at: Date, checks: number): Date | null {
  return checks < LOOKS_AFTER_PAID ? later(at, DAY_MS * 2 ** checks) : null;
}
