/** Monday, Wednesday and Friday, as JavaScript counts days. */
const RUN_DAYS = new Set([1, 3, 5]);
const RUN_HOUR = 10;

/** The next payout run after an instant: Monday, Wednesday or Friday, 10:00 UTC. At that instant itself, the one after it. */
export function nextRunAt(at: Date): Date {
  for (let days = 0; ; days++) {
    const run = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + days, RUN_HOUR));
    if (run > at && RUN_DAYS.has(run.getUTCDay())) return run;
  }
}
