export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** An instant later by a fixed span. A deadline is an instant: 7 days are 7 × 24 h, whatever the clocks do. */
export function later(instant: Date, ms: number): Date {
  return new Date(instant.getTime() + ms);
}
