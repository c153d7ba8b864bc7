import { systemActor } from "@/lib/core/actor";
import { beat } from "@/lib/platform/heartbeat";
import { inngest } from "@/lib/platform/inngest";
import { catchUp } from "@/lib/reconciliation/catch-up";
import { compareWithStripe } from "@/lib/reconciliation/reconcile";

/** Every hour does what lost webhooks did not tell, and then compares all that Stripe moved with the ledger. */
export const reconcileStripe = inngest.createFunction(
  { id: "reconcile-stripe", triggers: [{ cron: "15 * * * *" }], concurrency: 1, retries: 3 },
  async ({ step }) => {
    const caughtUp = await step.run("catch-up", catchUp);
    return step.run("compare", async () => {
      const { id, outcome } = await compareWithStripe(systemActor("reconciliation"), caughtUp);
      await beat("reconcile-stripe");
      return { run: String(id), outcome };
    });
  },
);
