import { z } from "zod";
import { postBalance } from "./balance";
import { parseBody } from "./body";
import { invalidRequest } from "./errors";
import { expand, integer, metadata } from "./fields";
import type { Charge, Refund } from "./objects";
import type { Call, Sandbox } from "./sandbox";
import { find, insert, newStripeId, seconds } from "./state";

const fields = z.strictObject({
  charge: z.string().optional(),
  payment_intent: z.string().optional(),
  amount: integer.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
  metadata,
  expand,
});

/** POST /v1/refunds: the whole rest of a charge, or a part of it. */
export function createRefund({ sandbox, body, idempotencyKey }: Call): Refund {
  const input = parseBody(fields, body);
  const charge = chargeOf(sandbox, input);
  const left = charge.amount_captured - charge.amount_refunded;
  const amount = input.amount ?? left;
  checkRefundable(charge, amount, left);
  const refund: Refund = {
    id: newStripeId("re"),
    object: "refund",
    created: seconds(),
    amount,
    balance_transaction: null,
    charge: charge.id,
    currency: charge.currency,
    metadata: input.metadata,
    payment_intent: charge.payment_intent,
    reason: input.reason ?? null,
    status: "succeeded",
  };
  refund.balance_transaction = postBalance(sandbox, {
    type: "refund",
    amount: -amount,
    fee: 0,
    currency: charge.currency,
    source: refund.id,
  });
  insert(sandbox.state.refunds, refund);
  const previous = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount_captured;
  void sandbox.emit("refund.created", refund, { idempotencyKey });
  void sandbox.emit("charge.refunded", charge, { idempotencyKey, previous });
  return refund;
}

function chargeOf({ state }: Sandbox, input: z.output<typeof fields>): Charge {
  if (input.charge) return find(state.charges, "charge", input.charge);
  if (!input.payment_intent)
    throw invalidRequest(
      "One of the following params should be provided for this request: payment_intent or charge.",
    );
  const intent = find(state.payment_intents, "payment_intent", input.payment_intent);
  return find(state.charges, "charge", intent.latest_charge ?? "");
}

function checkRefundable(charge: Charge, amount: number, left: number): void {
  if (charge.disputed) {
    throw invalidRequest("Charge has been charged back.", { param: "charge", code: "charge_disputed" });
  }
  if (left === 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      param: "charge",
      code: "charge_already_refunded",
    });
  }
  if (amount < 1 || amount > left) {
    throw invalidRequest(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      param: "amount",
    });
  }
}
