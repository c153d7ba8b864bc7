import { z } from "zod";
import { defineEvent } from "@/lib/outbox/event";

/** Money left Earned and waits for a payout run. */
export const withdrawalRequested = defineEvent(
  "withdrawal/requested",
  z.object({ withdrawalId: z.string(), userId: z.string(), amountMicros: z.string() }),
);

/** A withdrawal gave its money back to Earned before it was sent: its person cancelled it, or the staff refused it. */
export const withdrawalReturned = defineEvent(
  "withdrawal/returned",
  z.object({ withdrawalId: z.string(), userId: z.string() }),
);
