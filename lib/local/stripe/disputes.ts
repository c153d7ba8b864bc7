import { postBalance } from "./balance";
import { invalidRequest } from "./errors";
import type { Dispute, EarlyFraudWarning } from "./objects";
import type { Sandbox } from "./sandbox";
import { find, insert, newStripeId, seconds } from "./state";

const DISPUTE_FEE_CENTS = 1500;

/** The card holder disputes a charge: Stripe takes the amount and a fee at once. */
export async function openDispute(
  sandbox: Sandbox,
  input: { charge: string; amount?: number; reason?: string },
): Promise<Dispute> {
  const charge = find(sandbox.state.charges, "charge", input.charge);
  if (charge.status !== "succeeded") throw invalidRequest("This charge is not paid.", { param: "charge" });
  if (charge.disputed) throw invalidRequest("This charge is already disputed.", { param: "charge" });
  charge.disputed = true;
  const dispute = insert(sandbox.state.disputes, {
    id: newStripeId("du"),
    object: "dispute",
    created: seconds(),
    livemode: false,
    amount: input.amount ?? charge.amount - charge.amount_refunded,
    balance_transactions: [],
    charge: charge.id,
    currency: charge.currency,
    is_charge_refundable: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: input.reason ?? "fraudulent",
    status: "needs_response",
  });
  postDispute(sandbox, dispute, -dispute.amount, DISPUTE_FEE_CENTS);
  await sandbox.emit("charge.dispute.created", dispute);
  await sandbox.emit("charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

/** The bank decides. Won: the amount comes back, the fee does not. */
export async function closeDispute(
  sandbox: Sandbox,
  input: { dispute: string; outcome: "won" | "lost" },
): Promise<Dispute> {
  const dispute = find(sandbox.state.disputes, "dispute", input.dispute);
  if (dispute.status !== "needs_response") throw invalidRequest("This dispute is already closed.");
  dispute.status = input.outcome;
  if (input.outcome === "won") {
    postDispute(sandbox, dispute, dispute.amount, 0);
    await sandbox.emit("charge.dispute.funds_reinstated", dispute);
  }
  await sandbox.emit("charge.dispute.closed", dispute);
  return dispute;
}

function postDispute(sandbox: Sandbox, dispute: Dispute, amount: number, fee: number): void {
  const posted = postBalance(sandbox, {
    type: "adjustment",
    reporting_category: amount < 0 ? "dispute" : "dispute_reversal",
    amount,
    fee,
    currency: dispute.currency,
    source: dispute.id,
  });
  dispute.balance_transactions.push(posted);
}

/** The card's bank suspects fraud; most such charges are disputed soon after. */
export async function warnOfFraud(sandbox: Sandbox, input: { charge: string }): Promise<EarlyFraudWarning> {
  const charge = find(sandbox.state.charges, "charge", input.charge);
  const warning: EarlyFraudWarning = {
    id: newStripeId("issfr"),
    object: "radar.early_fraud_warning",
    created: seconds(),
    livemode: false,
    actionable: true,
    charge: charge.id,
    fraud_type: "unauthorized_use_of_card",
    payment_intent: charge.payment_intent,
  };
  insert(sandbox.state.warnings, warning);
  await sandbox.emit("radar.early_fraud_warning.created", warning);
  return warning;
}
