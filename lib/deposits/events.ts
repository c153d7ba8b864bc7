import { z } from "zod";
import { defineEvent } from "@/lib/outbox/event";

/** Money of a deposit was credited to its owner's Wallet. */
export const depositSucceeded = defineEvent(
  "deposit/succeeded",
  z.object({ depositId: z.string(), userId: z.string(), amountMicros: z.string() }),
);

/** The processor's word about a payment does not match what was asked for; a person has to look. */
export const depositNeedsReview = defineEvent(
  "deposit/needs-review",
  z.object({ depositId: z.string(), reason: z.string() }),
);

/** Money left a Wallet to go back to its card; Stripe has to be told. */
export const refundRequested = defineEvent(
  "deposit/refund-requested",
  z.object({ refundId: z.string(), depositId: z.string() }),
);

/** A payment that was not the one asked for goes back; Stripe has to be told. */
export const payBackRequested = defineEvent(
  "deposit/pay-back-requested",
  z.object({ depositId: z.string() }),
);
