import { z } from "zod";
import { parseBody } from "./body";
import { expand, metadata } from "./fields";
import type { Customer } from "./objects";
import type { Call } from "./sandbox";
import { find, insert, newStripeId, seconds } from "./state";

const fields = z.strictObject({
  email: z.string().max(512).optional(),
  name: z.string().max(256).optional(),
  metadata: metadata.optional(),
  expand,
});

/** POST /v1/customers */
export function createCustomer({ sandbox, body }: Call): Customer {
  const input = parseBody(fields, body);
  return insert(sandbox.state.customers, {
    id: newStripeId("cus"),
    object: "customer",
    created: seconds(),
    livemode: false,
    email: input.email ?? null,
    name: input.name ?? null,
    metadata: input.metadata ?? {},
  });
}

/** POST /v1/customers/:id; metadata is merged, as Stripe does. */
export function updateCustomer({ sandbox, id, body }: Call): Customer {
  const input = parseBody(fields, body);
  const customer = find(sandbox.state.customers, "customer", id);
  customer.email = input.email ?? customer.email;
  customer.name = input.name ?? customer.name;
  Object.assign(customer.metadata, input.metadata);
  return customer;
}
