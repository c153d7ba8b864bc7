import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/core/time";
import type { Scorecard } from "@/lib/reputation/scorecard";
import { spanWords } from "../ui/time-words";

/** A share with the numbers behind it, never alone: "95 %, 38 of 40". Rounded down, so that 99.9 % is not everything. */
export function shareWords(part: number, whole: number): string {
  const count = (value: number) => value.toLocaleString("en");
  return `${Math.floor((part * 100) / whole)} %, ${count(part)} of ${count(whole)}`;
}

/** "90 days", or "90 days (the latest 1,000 ratings)" when there were more. */
export function windowWords({ days, mostRatings, satisfied, notSatisfied }: Scorecard): string {
  const cut = satisfied + notSatisfied >= mostRatings;
  return `${days} days${cut ? ` (the latest ${mostRatings.toLocaleString("en")} ratings)` : ""}`;
}

/** How long something usually takes, in one unit: "3 days", "5 hours", "20 minutes". */
export function usualSpan(seconds: number): string {
  const ms = seconds * 1_000;
  const days = Math.round(ms / DAY_MS);
  if (ms >= 2 * DAY_MS) return `${days} days`;
  if (ms >= HOUR_MS) return spanWords(Math.round(ms / HOUR_MS) * HOUR_MS);
  return ms >= MINUTE_MS ? spanWords(Math.round(ms / MINUTE_MS) * MINUTE_MS) : "less than a minute";
}
