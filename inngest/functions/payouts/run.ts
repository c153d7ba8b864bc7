import { eventType } from "inngest";
import { payoutRunReleased } from "@/lib/payouts/events";
import { workOnRun } from "@/lib/payouts/work";
import { inngest } from "@/lib/platform/inngest";

/** A run of Inngest may have 1,000 steps; what is left waits for the sweep of silent runs. */
const MAX_STEPS = 450;

/** Sends a payout run, part by part. A step that is repeated after a crash goes on where the rows say it was. */
export const runPayouts = inngest.createFunction(
  {
    id: "payout-run",
    triggers: [eventType(payoutRunReleased.name, { schema: payoutRunReleased.schema })],
    concurrency: { limit: 1, key: "event.data.runId" },
    retries: 5,
  },
  async ({ event, step }) => {
    for (let i = 0; i < MAX_STEPS; i++) {
      const progress = await step.run(`part-${i}`, () => workOnRun(event.data.runId));
      if (progress === "over") return { parts: i + 1 };
      if (progress === "waits") await step.sleep(`wait-${i}`, "10s");
    }
    return { parts: MAX_STEPS };
  },
);
