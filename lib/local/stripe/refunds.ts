import { z } from "zod";
import { postBalance } from "./balance";
import { parseBody } from "./body";
import { invalidRequest } from "./errors";
import { expand, integer, metadata } from "./fields";
import type { Charge, Refund } from "./objects";
import type { Call, EmitOptions, Sandbox } from "./sandbox";
import { find, insert, newStripeId, seconds } from "./state";

const fields = z.strictObject({
  charge: z.string().optional(),
  payment_intent: z.string().optional(),
  amount: integer.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
  metadata,
  expand,
});
type Wanted = z.output<typeof fields>;

/** POST /v1/refunds: the whole rest of a charge, or a part of it. */
export function createRefund({ sandbox, body, idempotencyKey }: Call): Refund {
  const input = parseBody(fields, body);
  const { refund, told } = refundCharge(sandbox, chargeOf(sandbox, input), input, { idempotencyKey });
  void told;
  return refund;
}

/** What somebody does in Stripe's own dashboard: our product hears of it by webhook alone. Resolves once it was told. */
export async function refundInDashboard(
  sandbox: Sandbox,
  input: { charge: string; amount?: number },
): Promise<Refund> {
  const charge = find(sandbox.state.charges, "charge", input.charge);
  const { refund, told } = refundCharge(sandbox, charge, { amount: input.amount, metadata: {} });
  await told;
  return refund;
}

/** The card's bank sends a refund back: the money is on the platform's balance again, and the charge as before. */
export async function failRefund(sandbox: Sandbox, input: { refund: string }): Promise<Refund> {
  const refund = find(sandbox.state.refunds, "refund", input.refund);
  if (refund.status === "failed")
    throw invalidRequest("This refund has failed already.", { param: "refund" });
  const charge = find(sandbox.state.charges, "charge", refund.charge);
  charge.amount_refunded -= refund.amount;
  charge.refunded = false;
  const { id } = postBalance(sandbox, {
    type: "refund_failure",
    reporting_category: "refund_failure",
    amount: refund.amount,
    fee: 0,
    currency: refund.currency,
    source: refund.id,
  });
  Object.assign(refund, {
    status: "failed",
    failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: id,
  });
  await sandbox.emit("refund.updated", refund, { previous: { status: "succeeded" } });
  await sandbox.emit("refund.failed", refund);
  return refund;
}

function refundCharge(
  sandbox: Sandbox,
  charge: Charge,
  input: Pick<Wanted, "amount" | "reason" | "metadata">,
  options: EmitOptions = {},
): { refund: Refund; told: Promise<unknown> } {
  const left = charge.amount_captured - charge.amount_refunded;
  const amount = input.amount ?? left;
  checkRefundable(charge, amount, left);
  const refund = insert(sandbox.state.refunds, succeededRefund(charge, amount, input));
  refund.balance_transaction = postBalance(sandbox, {
    type: charge.payment_method_details.type === "card" ? "refund" : "payment_refund",
    reporting_category: "refund",
    amount: -amount,
    fee: 0,
    currency: charge.currency,
    source: refund.id,
  }).id;
  const previous = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount_captured;
  const told = Promise.all([
    sandbox.emit("refund.created", refund, options),
    sandbox.emit("charge.refunded", charge, { ...options, previous }),
  ]);
  return { refund, told };
}

function succeededRefund(
  charge: Charge,
  amount: number,
  { reason, metadata }: Pick<Wanted, "reason" | "metadata">,
): Refund {
  return {
    id: newStripeId("re"),
    object: "refund",
    created: seconds(),
    amount,
    balance_transaction: null,
    charge: charge.id,
    currency: charge.currency,
    metadata,
    payment_intent: charge.payment_intent,
    reason: reason ?? null,
    status: "succeeded",
  };
}

function chargeOf({ state }: Sandbox, input: Wanted): Charge {
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
