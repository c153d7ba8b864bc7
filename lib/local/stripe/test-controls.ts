import { z } from "zod";
import { parseBody } from "./body";
import { deliverAll, deliverOne, deliveryField, deliveryFields } from "./deliver";
import { closeDispute, openDispute, warnOfFraud } from "./disputes";
import { StripeError } from "./errors";
import { endBankPayment, pay, payChoices } from "./payments";
import { failRefund, refundInDashboard } from "./refunds";
import type { Sandbox } from "./sandbox";
import { findSession } from "./sessions";
import { shuffled } from "./shuffle";
import { find, stopClock } from "./state";
import type { Webhooks } from "./webhooks";

type Control = (sandbox: Sandbox, webhooks: Webhooks, body: unknown) => Promise<object>;

const controlsFields = z.strictObject({
  duplicate: z.int().min(0).max(20).optional(),
  hold: z.boolean().optional(),
  drop: z.int().min(0).optional(),
  delayMs: z.int().min(0).optional(),
});
const releaseFields = z.strictObject({
  order: z.enum(["forward", "reverse", "shuffled"]).default("forward"),
  seed: z.int().default(1),
});
const eventFields = z.strictObject({ event: z.string() });
const payFields = z.strictObject({ session: z.string(), choice: z.enum(payChoices).default("card") });
const bankFields = z.strictObject({ session: z.string(), outcome: z.enum(["succeeded", "failed"]) });
const alterFields = z.strictObject({
  session: z.string(),
  amount_total: z.int().min(1).optional(),
  currency: z.string().length(3).optional(),
  client_reference_id: z.string().optional(),
});
const clockFields = z.strictObject({ at: z.int().nullable() });
const balanceFields = z.strictObject({ charge: z.string(), amount: z.int() });
const outageFields = z.strictObject({ requests: z.int().min(0) });
const chargeFields = z.strictObject({ charge: z.string() });
const partFields = z.strictObject({ charge: z.string(), amount: z.int().min(1).optional() });
const disputeFields = partFields.extend({ reason: z.string().optional() });
const refundFields = z.strictObject({ refund: z.string() });
const closeFields = z.strictObject({ dispute: z.string(), outcome: z.enum(["won", "lost"]) });

/** POST /stripe/test/<name> with JSON and the secret key; README.md beside this file says what each does. */
const controls: Record<string, Control> = {
  async controls(sandbox, _webhooks, body) {
    return Object.assign(sandbox.state.controls, parseBody(controlsFields, body));
  },
  async release(sandbox, webhooks, body) {
    const { order, seed } = parseBody(releaseFields, body);
    const taken = sandbox.state.held.splice(0);
    const held = order === "shuffled" ? shuffled(taken, seed) : order === "reverse" ? taken.reverse() : taken;
    for (const id of held) await webhooks.deliver(find(sandbox.state.events, "event", id));
    return { released: held };
  },
  async resend(sandbox, webhooks, body) {
    const { event } = parseBody(eventFields, body);
    return { accepted: await webhooks.deliver(find(sandbox.state.events, "event", event)) };
  },
  async forge(sandbox, webhooks, body) {
    const delivery = parseBody(deliveryField, body);
    return { status: await deliverOne(sandbox, webhooks, { forgery: "bad_signature", ...delivery }) };
  },
  async deliver(sandbox, webhooks, body) {
    return deliverAll(sandbox, webhooks, parseBody(deliveryFields, body));
  },
  async pay(sandbox, _webhooks, body) {
    const { session, choice } = parseBody(payFields, body);
    const stored = findSession(sandbox, session);
    await pay(sandbox, stored, choice);
    return stored.session;
  },
  async bank(sandbox, _webhooks, body) {
    const { session, outcome } = parseBody(bankFields, body);
    const stored = findSession(sandbox, session);
    await endBankPayment(sandbox, stored, outcome);
    return stored.session;
  },
  async "alter-session"(sandbox, _webhooks, body) {
    const { session, ...changes } = parseBody(alterFields, body);
    return Object.assign(findSession(sandbox, session).session, changes);
  },
  async "alter-balance"({ state }, _webhooks, body) {
    const { charge, amount } = parseBody(balanceFields, body);
    const { balance_transaction } = find(state.charges, "charge", charge);
    const posted = find(state.balance_transactions, "balance_transaction", balance_transaction ?? "");
    return Object.assign(posted, { amount, net: amount - posted.fee });
  },
  async clock(_sandbox, _webhooks, body) {
    const { at } = parseBody(clockFields, body);
    stopClock(at);
    return { at };
  },
  async outage({ state }, _webhooks, body) {
    const { requests } = parseBody(outageFields, body);
    return Object.assign(state.controls, { outage: requests });
  },
  refund: (sandbox, _webhooks, body) => refundInDashboard(sandbox, parseBody(partFields, body)),
  "fail-refund": (sandbox, _webhooks, body) => failRefund(sandbox, parseBody(refundFields, body)),
  "early-fraud-warning": (sandbox, _webhooks, body) => warnOfFraud(sandbox, parseBody(chargeFields, body)),
  dispute: (sandbox, _webhooks, body) => openDispute(sandbox, parseBody(disputeFields, body)),
  "close-dispute": (sandbox, _webhooks, body) => closeDispute(sandbox, parseBody(closeFields, body)),
  async deliveries({ state }) {
    return { controls: state.controls, held: state.held, deliveries: state.deliveries };
  },
};

/** Answers a test control. @throws StripeError 401, 404 or 400 */
export async function handleControl(
  sandbox: Sandbox,
  webhooks: Webhooks,
  request: Request,
  name: string,
): Promise<Response> {
  if (request.headers.get("authorization") !== `Bearer ${sandbox.options.secretKey}`) {
    throw new StripeError(401, {
      type: "invalid_request_error",
      message: "Test controls need the secret key.",
    });
  }
  const control = request.method === "POST" && Object.hasOwn(controls, name) ? controls[name] : undefined;
  if (!control)
    throw new StripeError(404, { type: "invalid_request_error", message: `No test control: ${name}` });
  const text = await request.text();
  const result = await control(sandbox, webhooks, text ? JSON.parse(text) : {});
  await sandbox.save();
  return Response.json(result);
}
