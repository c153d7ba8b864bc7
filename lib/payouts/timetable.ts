import { DAY_MS, later } from "@/lib/core/time";
import { nextRunAt } from "@/lib/withdrawals/schedule";

/** The instant of the timetable that has come last: at most three days ago, or this very instant. */
export function lastRunAt(at: Date): Date {
  let last = nextRunAt(later(at, -4 * DAY_MS));
  for (let next = nextRunAt(last); next <= at; next = nextRunAt(last)) last = next;
  return last;
}
