import { z } from "zod";
import type { Outcome } from "./provider";

/** The parts of PayPal's answers that decide something. */
export const createdBatch = z.object({ batch_header: z.object({ payout_batch_id: z.string() }) });

const item = z.object({
  transaction_status: z.string().default("PENDING"),
  errors: z.object({ name: z.string(), message: z.string().optional() }).optional(),
});

export const payoutBatch = z.object({
  batch_header: z.object({ payout_batch_id: z.string(), batch_status: z.string() }),
  items: z.array(item).default([]),
});
export type PayoutBatch = z.output<typeof payoutBatch>;

/** What the person is told, by PayPal's own word for it. */
const returnedProblems: Record<string, string> = {
  FAILED: "PayPal could not pay this account.",
  RETURNED: "Nobody claimed the payment within 30 days, so PayPal sent it back.",
  BLOCKED: "PayPal blocked the payment.",
  REFUNDED: "The payment was sent back by its receiver.",
  REVERSED: "PayPal took the payment back.",
  DENIED: "PayPal did not carry out the payment.",
  CANCELED: "The payment was cancelled at PayPal.",
};

const waitingProblems: Record<string, string> = {
  UNCLAIMED:
    "This address has no PayPal account yet. Open one with it, or confirm the address at PayPal, within 30 days; otherwise the money comes back to Earned.",
  ONHOLD: "PayPal is looking at this payment. That can take some days.",
};

/** What a batch of one payment means for it. A batch that is done says nothing yet: only its item does. */
export function judgeBatch({ batch_header, items }: PayoutBatch): Outcome {
  const reference = batch_header.payout_batch_id;
  const [only] = items;
  const denied = batch_header.batch_status === "DENIED" || batch_header.batch_status === "CANCELED";
  const providerStatus = denied ? batch_header.batch_status : (only?.transaction_status ?? "PENDING");
  if (!denied && providerStatus === "SUCCESS") return { kind: "paid", reference, providerStatus };
  const problem = returnedProblems[providerStatus];
  if (problem) {
    const why = only?.errors?.message;
    return { kind: "returned", reference, providerStatus, problem: why ? `${problem} ${why}` : problem };
  }
  return { kind: "sent", reference, providerStatus, problem: waitingProblems[providerStatus] };
}
