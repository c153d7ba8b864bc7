import { eventType } from "inngest";
import { beat } from "@/lib/platform/heartbeat";
import { inngest } from "@/lib/platform/inngest";

/** A run may have 1,000 steps; what is left after this many waits for the next one. */
const MAX_STEPS = 500;

export interface Sweep {
  id: string;
  /** When it runs whatever happens; every minute unless said. */
  cron?: string;
  /** The name of an event that makes it run at once. */
  event?: string;
  /** How many rows one step may take. */
  batch: number;
  /** Does at most `limit` rows and says how many there were. Must be safe to repeat. */
  work(limit: number): Promise<number>;
}

/**
 * A scheduled function that works through everything due, one bounded step after another, and leaves a heartbeat.
 * The rows are the timers, so a run that is missed or repeated only shifts the moment.
 */
export function sweep({ id, cron = "* * * * *", event, batch, work }: Sweep) {
  const triggers = [{ cron }, ...(event ? [eventType(event)] : [])];
  return inngest.createFunction({ id, triggers, concurrency: 1, retries: 3 }, async ({ step }) => {
    for (let i = 0; i < MAX_STEPS; i++) {
      const done = await step.run(`sweep-${i}`, async () => {
        const count = await work(batch);
        await beat(id);
        return count;
      });
      if (done < batch) return { full: i };
    }
    return { full: MAX_STEPS };
  });
}
