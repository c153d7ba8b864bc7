import { assertInvariants } from "@/lib/ledger/invariants";
import { beat } from "@/lib/platform/heartbeat";
import { inngest } from "@/lib/platform/inngest";

/** Checks the books every hour. A broken invariant fails the run, which is logged and shown as failed. */
export const checkInvariants = inngest.createFunction(
  { id: "check-invariants", triggers: [{ cron: "35 * * * *" }], concurrency: 1, retries: 1 },
  async ({ step }) => {
    await step.run("check", async () => {
      await assertInvariants();
      await beat("check-invariants");
    });
  },
);
