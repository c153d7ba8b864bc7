import { DAY_MS, later } from "@/lib/core/time";
import { setClock } from "@/lib/platform/clock";

const started = new Date();

/** Sets the product's clock to a moment of the past, so that commands leave a history behind; returns that moment. */
export function daysAgo(days: number): Date {
  const at = later(started, -days * DAY_MS);
  setClock({ now: () => at });
  return at;
}

/** How many days ago that was when the demo was begun. */
export function daysSince(at: Date): number {
  return (started.getTime() - at.getTime()) / DAY_MS;
}

/** Lets the clock run normally again. */
export function present(): void {
  setClock();
}
