import { invalidRequest } from "./errors";
import { listPage } from "./lists";
import type { CheckoutSession, LineItem } from "./objects";
import type { Call, Sandbox } from "./sandbox";
import { readSessionRequest } from "./session-request";
import { find, insert, newStripeId, type StoredSession, seconds } from "./state";

/** POST /v1/checkout/sessions */
export function createSession({ sandbox, body }: Call): CheckoutSession {
  const { input, items, total, expiresAt } = readSessionRequest(body);
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
