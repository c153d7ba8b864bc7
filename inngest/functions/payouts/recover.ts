import { recoverInterrupted } from "@/lib/payouts/reconcile";
import { reviveSilentRuns } from "@/lib/payouts/work";
import { beat } from "@/lib/platform/heartbeat";
import { inngest } from "@/lib/platform/inngest";

/** Takes up what a dead process left: payouts half sent come into question, and silent runs go on. */
export const recoverPayouts = inngest.createFunction(
  { id: "payout-recover", triggers: [{ cron: "* * * * *" }], concurrency: 1, retries: 3 },
  async ({ step }) => {
    const interrupted = await step.run("interrupted", recoverInterrupted);
    const revived = await step.run("silent-runs", async () => {
      const count = await reviveSilentRuns();
      await beat("payout-recover");
      return count;
    });
    return { interrupted, revived };
  },
);
