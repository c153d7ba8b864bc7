import { z } from "zod";
import { defineEvent } from "@/lib/outbox/event";

/** A run may go, or go on: its function takes it up. */
export const payoutRunReleased = defineEvent("payout/run-released", z.object({ runId: z.string() }));

/** A withdrawal has reached its person. */
export const payoutPaid = defineEvent(
  "payout/paid",
  z.object({ withdrawalId: z.string(), userId: z.string(), netMicros: z.string() }),
);

/** A withdrawal did not reach its person, or came back; its money is in Earned again. */
export const payoutReturned = defineEvent(
  "payout/returned",
  z.object({ withdrawalId: z.string(), userId: z.string() }),
);
