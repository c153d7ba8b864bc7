import { z } from "zod";
import { PayPalError } from "./errors";
import { setStatus } from "./items";
import type { Sandbox } from "./sandbox";
import { find, itemStatuses } from "./state";
import type { Webhooks } from "./webhooks";

type Control = (sandbox: Sandbox, webhooks: Webhooks, body: unknown) => Promise<object>;

const fault = z.strictObject({
  how: z.enum(["timeout", "reset", "error"]),
  when: z.enum(["before", "after"]),
});
const faultsFields = z.strictObject({ faults: z.array(fault) });
const fundsFields = z.strictObject({ cents: z.int().min(0) });
const outcomeFields = z.strictObject({ key: z.string(), status: z.enum(itemStatuses) });
const denyFields = z.strictObject({ key: z.string() });
const forgeFields = z.strictObject({
  event: z.looseObject({}),
  secret: z.string().default("not the secret"),
});

/** POST /paypal/test/<name> with JSON and the client's secret: what the network, PayPal and the receivers may do. */
const controls: Record<string, Control> = {
  async faults({ state }, _webhooks, body) {
    state.faults = faultsFields.parse(body).faults;
    return { waiting: state.faults.length };
  },
  async funds({ state }, _webhooks, body) {
    state.fundsCents = fundsFields.parse(body).cents;
    return { cents: state.fundsCents };
  },
  async outcome(sandbox, _webhooks, body) {
    const { key, status } = outcomeFields.parse(body);
    const item = [...sandbox.state.items.values()].find(({ senderItemId }) => senderItemId === key);
    if (!item) throw new PayPalError(404, "INVALID_RESOURCE_ID", `No payment has the key ${key}.`);
    await setStatus(sandbox, item, status);
    return item;
  },
  async deny(sandbox, _webhooks, body) {
    const { key } = denyFields.parse(body);
    const batch = [...sandbox.state.batches.values()].find(({ senderBatchId }) => senderBatchId === key);
    if (!batch) throw new PayPalError(404, "INVALID_RESOURCE_ID", `No batch has the key ${key}.`);
    batch.status = "DENIED";
    for (const id of batch.itemIds) find(sandbox.state.items, id).dueAt = null;
    return batch;
  },
  async forge(_sandbox, webhooks, body) {
    const { event, secret } = forgeFields.parse(body);
    return { status: await webhooks.post(event, secret) };
  },
  /** Each payment that was accepted, and how often each key arrived. */
  async payments({ state }) {
    const payments = [...state.items.values()].map(({ senderItemId: key, receiver, cents, status }) => {
      return { key, receiver, cents, status };
    });
    return { payments, creations: state.creations, fundsCents: state.fundsCents };
  },
};

/** Answers a test control. @throws PayPalError 401 or 404, ZodError for a wrong body */
export async function handleControl(
  sandbox: Sandbox,
  webhooks: Webhooks,
  request: Request,
  name: string,
): Promise<Response> {
  if (request.headers.get("authorization") !== `Bearer ${sandbox.options.clientSecret}`) {
    throw new PayPalError(401, "AUTHENTICATION_FAILURE", "Test controls need the client's secret.");
  }
  const control = request.method === "POST" && Object.hasOwn(controls, name) ? controls[name] : undefined;
  if (!control) throw new PayPalError(404, "INVALID_RESOURCE_ID", `No test control: ${name}`);
  const text = await request.text();
  const result = await control(sandbox, webhooks, text ? JSON.parse(text) : {});
  await sandbox.save();
  return Response.json(result);
}
