import { systemActor } from "@/lib/core/actor";
import { checkBooks } from "@/lib/holds/check-books";
import { beat } from "@/lib/platform/heartbeat";
import { inngest } from "@/lib/platform/inngest";

/** Checks the books every hour; broken ones stop payouts. */
export const checkInvariants = inngest.createFunction(
  { id: "check-invariants", triggers: [{ cron: "35 * * * *" }], concurrency: 1, retries: 1 },
  async ({ step }) => {
    await step.run("check", async () => {
      await checkBooks(systemActor("check-invariants"));
      await beat("check-invariants");
    });
  },
);
