import { createScheduledRun } from "@/lib/payouts/create";
import { lastRunAt } from "@/lib/payouts/timetable";
import { now } from "@/lib/platform/clock";
import { beat } from "@/lib/platform/heartbeat";
import { inngest } from "@/lib/platform/inngest";

/** Makes the payout run of Monday, Wednesday and Friday. A late or repeated tick finds the run of its instant made. */
export const schedulePayouts = inngest.createFunction(
  { id: "payout-schedule", triggers: [{ cron: "0 10 * * 1,3,5" }], concurrency: 1, retries: 5 },
  async ({ step }) =>
    step.run("create", async () => {
      const runId = await createScheduledRun(lastRunAt(now()));
      await beat("payout-schedule");
      return { runId };
    }),
);
