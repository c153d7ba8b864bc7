import { z } from "zod";
import { parseBody } from "./body";
import { invalidRequest } from "./errors";
import { expand, integer, metadata } from "./fields";
import { listPage } from "./lists";
import type { CheckoutSession, LineItem } from "./objects";
import type { Call, Sandbox } from "./sandbox";
import { find, insert, newStripeId, type StoredSession, seconds } from "./state";

const MIN_CENTS = 50;
const MAX_CENTS = 99_999_999;
const MIN_LIFE_S = 30 * 60;
const MAX_LIFE_S = 24 * 60 * 60;
const CLOCK_SLACK_S = 10;

const lineItem = z.strictObject({
  quantity: integer.default(1),
  price_data: z.strictObject({
    currency: z.string().length(3).toLowerCase(),
    unit_amount: integer,
    product_data: z.strictObject({ name: z.string().min(1), description: z.string().optional() }),
  }),
});

const paymentMethods = z.array(z.enum(["card", "us_bank_account"])).min(1);

const fields = z.strictObject({
  mode: z.literal("payment"),
  success_url: z.string().min(1),
  cancel_url: z.string().optional(),
  line_items: z.array(lineItem).min(1),
  client_reference_id: z.string().max(200).optional(),
  customer: z.string().optional(),
  customer_email: z.string().optional(),
  expires_at: integer.optional(),
  metadata,
  payment_intent_data: z
    .strictObject({
      metadata,
      description: z.string().optional(),
      statement_descriptor_suffix: z.string().optional(),
    })
    .optional(),
  adaptive_pricing: z.strictObject({ enabled: z.enum(["true", "false"]) }).optional(),
  allowed_payment_method_types: paymentMethods.default(["card", "us_bank_account"]),
  payment_method_options: z.record(z.string(), z.unknown()).optional(),
  submit_type: z.enum(["auto", "pay", "book", "donate"]).optional(),
  locale: z.string().optional(),
  expand,
});

/** POST /v1/checkout/sessions */
export function createSession({ sandbox, body }: Call): CheckoutSession {
  const input = parseBody(fields, body);
  const items = input.line_items.map(toLineItem);
  const total = items.reduce((sum, item) => sum + item.amount_total, 0);
  checkTotal(total);
  const expiresAt = input.expires_at ?? seconds() + MAX_LIFE_S;
  checkExpiry(expiresAt);
  const customer = input.customer ? find(sandbox.state.customers, "customer", input.customer) : null;
  const id = newStripeId("cs_test");
  const session: CheckoutSession = {
    id,
    object: "checkout.session",
    created: seconds(),
    livemode: false,
    mode: "payment",
    ui_mode: "hosted_page",
    status: "open",
    payment_status: "unpaid",
    amount_subtotal: total,
    amount_total: total,
    currency: (items[0] as LineItem).currency,
    client_reference_id: input.client_reference_id ?? null,
    customer: customer?.id ?? null,
    customer_email: input.customer_email ?? null,
    customer_details: null,
    metadata: input.metadata,
    payment_intent: null,
    payment_method_types: input.allowed_payment_method_types,
    success_url: input.success_url,
    cancel_url: input.cancel_url ?? null,
    expires_at: expiresAt,
    url: `${sandbox.options.publicUrl}/stripe/pay/${id}`,
  };
  const paymentMetadata = input.payment_intent_data?.metadata ?? {};
  insert(sandbox.state.sessions, { id, session, items, paymentMetadata, bank: null });
  return session;
}

function toLineItem({ quantity, price_data: price }: z.output<typeof lineItem>): LineItem {
  const amount = price.unit_amount * quantity;
  return {
    id: newStripeId("li"),
    object: "item",
    quantity,
    currency: price.currency,
    amount_subtotal: amount,
    amount_total: amount,
    description: price.product_data.name,
  };
}

function checkTotal(cents: number): void {
  if (cents < MIN_CENTS) {
    throw invalidRequest("The Checkout Session's total amount must convert to at least 50 cents.", {
      code: "amount_too_small",
    });
  }
  if (cents > MAX_CENTS) {
    throw invalidRequest("The Checkout Session's total amount due must be no more than $999,999.99", {
      code: "amount_too_large",
    });
  }
}

function checkExpiry(at: number): void {
  const life = at - seconds();
  if (life >= MIN_LIFE_S - CLOCK_SLACK_S && life <= MAX_LIFE_S + CLOCK_SLACK_S) return;
  throw invalidRequest(
    "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
    {
      param: "expires_at",
    },
  );
}

/** The session with what hangs on it. @throws StripeError 404 */
export function findSession(sandbox: Sandbox, id: string): StoredSession {
  return find(sandbox.state.sessions, "checkout.session", id);
}

/** GET /v1/checkout/sessions/:id */
export function retrieveSession({ sandbox, id }: Call): CheckoutSession {
  return findSession(sandbox, id).session;
}

/** GET /v1/checkout/sessions */
export function listSessions({ sandbox, query }: Call) {
  const sessions = [...sandbox.state.sessions.values()].map((stored) => stored.session);
  return listPage(sessions, "/v1/checkout/sessions", query);
}

/** GET /v1/checkout/sessions/:id/line_items */
export function listLineItems({ sandbox, id }: Call) {
  const { items } = findSession(sandbox, id);
  return {
    object: "list" as const,
    url: `/v1/checkout/sessions/${id}/line_items`,
    has_more: false,
    data: items,
  };
}

/** POST /v1/checkout/sessions/:id/expire */
export function expireSession({ sandbox, id, idempotencyKey }: Call): CheckoutSession {
  const { session } = findSession(sandbox, id);
  if (session.status !== "open") {
    throw invalidRequest(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of "${session.status}".`,
    );
  }
  void close(sandbox, session, idempotencyKey);
  return session;
}

/** Ends every session whose time is over, as Stripe does by itself. */
export async function expireDueSessions(sandbox: Sandbox): Promise<void> {
  const due = [...sandbox.state.sessions.values()].filter(
    ({ session }) => session.status === "open" && session.expires_at <= seconds(),
  );
  for (const { session } of due) await close(sandbox, session, null);
}

function close(sandbox: Sandbox, session: CheckoutSession, idempotencyKey: string | null): Promise<void> {
  session.status = "expired";
  session.url = null;
  return sandbox.emit("checkout.session.expired", session, { idempotencyKey });
}
