import { reconcileClaims, reconcileOpenDeposits, reconcileRecentSessions } from "@/lib/deposits/reconcile";
import { beat } from "@/lib/platform/heartbeat";
import { inngest } from "@/lib/platform/inngest";

/** Looks at Stripe every hour for what a lost webhook did not tell. */
export const reconcileDeposits = inngest.createFunction(
  { id: "reconcile-deposits", triggers: [{ cron: "15 * * * *" }], concurrency: 1, retries: 3 },
  async ({ step }) => {
    const open = await step.run("open-deposits", reconcileOpenDeposits);
    const credited = await step.run("recent-sessions", reconcileRecentSessions);
    const claims = await step.run("claims", async () => {
      const count = await reconcileClaims();
      await beat("reconcile-deposits");
      return count;
    });
    return { open, credited, claims };
  },
);
