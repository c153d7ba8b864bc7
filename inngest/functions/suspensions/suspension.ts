import { eventType } from "inngest";
import { inngest } from "@/lib/platform/inngest";
import { endIfDue } from "@/lib/suspensions/end";
import { suspensionStarted } from "@/lib/suspensions/events";

/** The end of a suspension moves a few times at most. What is left after this many waits for the sweep. */
const MAX_SLEEPS = 50;

/** One run per suspension: sleeps until the stored instant, reads the row again, and ends what is still under way. */
export const suspension = inngest.createFunction(
  {
    id: "suspension",
    triggers: [eventType(suspensionStarted.name, { schema: suspensionStarted.schema })],
    idempotency: "event.data.suspensionId",
    retries: 5,
  },
  async ({ event, step }) => {
    for (let i = 0; i < MAX_SLEEPS; i++) {
      const until = await step.run(`look-${i}`, () => endIfDue(event.data.suspensionId));
      if (!until) return { sleeps: i };
      await step.sleepUntil(`sleep-${i}`, until);
    }
    return { sleeps: MAX_SLEEPS };
  },
);
