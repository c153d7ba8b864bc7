import { z } from "zod";
import { type Micros, moneyInput, parseMoney } from "@/lib/core/money";
import { callPayPal, PayPalRefusal, PayPalUnclear } from "@/lib/platform/paypal";
import { createdBatch, judgeBatch, payoutBatch } from "./paypal-answers";
import type { Outcome, Payout, PayoutProvider } from "./provider";

/** Refusals that have nothing to do with the one who is paid: the next payout would meet the same. */
const HOLDS_FOR_ALL = new Set([
  "INSUFFICIENT_FUNDS",
  "NOT_LOGGED_IN",
  "AUTHORIZATION_ERROR",
  "NOT_AUTHORIZED",
  "RATE_LIMIT_REACHED",
]);

/**
 * PayPal Payouts: one batch per withdrawal, whose id is the batch's, the item's and the request's at once. PayPal keeps
 * it for 30 days and answers a repetition with the first batch.
 */
export const paypal: PayoutProvider = {
  quote({ destination, netMicros }) {
    if (destination.kind !== "PAYPAL") return "This is no PayPal address.";
    if (!z.email().safeParse(destination.email).success) return "PayPal needs an e-mail address.";
    return netMicros > 0n ? null : "Nothing is left after the fee.";
  },

  async send(payout) {
    try {
      const { batch_header } = await callPayPal(createdBatch, {
        method: "POST",
        path: "/v1/payments/payouts",
        requestId: payout.withdrawalId,
        body: batchFor(payout),
      });
      return { kind: "sent", reference: batch_header.payout_batch_id, providerStatus: "PENDING" };
    } catch (error) {
      return afterFailure(error);
    }
  },

  async status(reference) {
    try {
      return judgeBatch(await callPayPal(payoutBatch, { method: "GET", path: batchPath(reference) }));
    } catch (error) {
      // A question that fails changes nothing about the payout.
      return { kind: "unknown", problem: (error as Error).message };
    }
  },

  async balance() {
    try {
      const path = "/v1/reporting/balances?currency_code=USD";
      return dollarsOf(await callPayPal(balances, { method: "GET", path }));
    } catch {
      // Many accounts may pay without being allowed to see their balance.
      return null;
    }
  },
};

const batchPath = (reference: string) => `/v1/payments/payouts/${encodeURIComponent(reference)}?page_size=1`;

function batchFor({ withdrawalId, netMicros, destination }: Payout) {
  if (destination.kind !== "PAYPAL") throw new Error(`${withdrawalId} is not to be paid by PayPal`);
  return {
    sender_batch_header: {
      sender_batch_id: withdrawalId,
      email_subject: "Your withdrawal from Piecework",
      email_message: "What you earned is on its way to you.",
    },
    items: [
      {
        recipient_type: "EMAIL",
        amount: { currency: "USD", value: moneyInput(netMicros) },
        receiver: destination.email,
        sender_item_id: withdrawalId,
        note: `Withdrawal ${withdrawalId}`,
      },
    ],
  };
}

async function afterFailure(error: unknown): Promise<Outcome> {
  if (error instanceof PayPalUnclear) return { kind: "unknown", problem: error.message };
  if (!(error instanceof PayPalRefusal)) throw error;
  const first = firstBatch(error);
  if (first) return { kind: "sent", reference: first, providerStatus: "PENDING" };
  const problem = `PayPal refused it: ${error.message}`;
  if (isRepetition(error)) return { kind: "unknown", problem };
  return { kind: HOLDS_FOR_ALL.has(error.code) || error.status === 429 ? "blocked" : "refused", problem };
}

/** PayPal has had this id before, so there may be a first payment, whether or not it says where. */
function isRepetition({ status, fields }: PayPalRefusal): boolean {
  return status === 409 || fields.some((field) => /sender_(batch|item)_id/i.test(field));
}

/** The batch that a repetition was refused for, out of the link PayPal gives to it. */
function firstBatch(refusal: PayPalRefusal): string | null {
  for (const link of refusal.links) {
    const id = /\/v1\/payments\/payouts\/([A-Za-z0-9-]+)$/.exec(link)?.[1];
    if (id) return id;
  }
  return null;
}

const balances = z.object({
  balances: z.array(z.object({ currency: z.string(), available_balance: z.object({ value: z.string() }) })),
});

function dollarsOf({ balances: all }: z.output<typeof balances>): Micros | null {
  const dollars = all.find(({ currency }) => currency === "USD");
  return dollars ? parseMoney(dollars.available_balance.value, 2) : null;
}
