import { z } from "zod";
import { claimOf } from "./event";
import { forged, forgeries } from "./forgeries";
import type { StripeEvent } from "./objects";
import type { Sandbox } from "./sandbox";
import { findSession } from "./sessions";
import { find } from "./state";
import type { Webhooks } from "./webhooks";

export const deliveryField = z
  .strictObject({
    /** An event that happened. */
    event: z.string().optional(),
    /** A session that, so the delivery says, was paid. */
    claim: z.string().optional(),
    /** How it is falsified; without one it is what Stripe itself would send. */
    forgery: z.enum(forgeries).optional(),
  })
  .refine(({ event, claim }) => (event === undefined) !== (claim === undefined), "Name an event or a claim.");
type Delivery = z.output<typeof deliveryField>;

export const deliveryFields = z.strictObject({
  deliveries: z.array(deliveryField).min(1).max(20_000),
  parallel: z.int().min(1).max(64).default(1),
});

/** Posts a list of deliveries in its order, `parallel` at a time, each once. @returns the answers' statuses, in that order */
export async function deliverAll(
  sandbox: Sandbox,
  webhooks: Webhooks,
  { deliveries, parallel }: z.output<typeof deliveryFields>,
): Promise<{ statuses: number[] }> {
  const statuses: number[] = [];
  let next = 0;
  async function courier(): Promise<void> {
    for (let index = next++; index < deliveries.length; index = next++) {
      statuses[index] = await deliverOne(sandbox, webhooks, deliveries[index] as Delivery);
    }
  }
  await Promise.all(Array.from({ length: parallel }, courier));
  return { statuses };
}

/** Posts one delivery, once. @returns the answer's status, 0 for none */
export async function deliverOne(
  sandbox: Sandbox,
  webhooks: Webhooks,
  { event: id, claim, forgery }: Delivery,
): Promise<number> {
  const event = id ? find(sandbox.state.events, "event", id).event : claimed(sandbox, claim ?? "");
  if (!forgery) return webhooks.postEvent(event);
  const { body, signature } = forged(event, forgery, sandbox.options.webhookSecret);
  return webhooks.post(body, signature);
}

function claimed(sandbox: Sandbox, sessionId: string): StripeEvent {
  const { session } = findSession(sandbox, sessionId);
  return claimOf({ ...session, status: "complete", payment_status: "paid" });
}
