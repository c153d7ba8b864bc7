import { createHash, timingSafeEqual } from "node:crypto";
import { decodeBody } from "./body";
import { createCustomer, updateCustomer } from "./customers";
import { StripeError } from "./errors";
import { API_VERSION } from "./event";
import { expanded } from "./expand";
import { listPage } from "./lists";
import { createRefund } from "./refunds";
import type { Call, Sandbox } from "./sandbox";
import { createSession, expireSession, listLineItems, listSessions, retrieveSession } from "./sessions";
import { find, insert, newStripeId } from "./state";

type Handler = (call: Call) => object;

/** The rows of a kind are read the same way everywhere: their path, their name in errors, their table. */
const readable = [
  ["customers", "customer", "customers"],
  ["payment_intents", "payment_intent", "payment_intents"],
  ["charges", "charge", "charges"],
  ["refunds", "refund", "refunds"],
  ["disputes", "dispute", "disputes"],
  ["balance_transactions", "balance_transaction", "balance_transactions"],
  ["radar/early_fraud_warnings", "early_fraud_warning", "warnings"],
] as const;

const routes: [method: string, path: string, handler: Handler][] = [
  ["POST", "customers", createCustomer],
  ["POST", "customers/:id", updateCustomer],
  ["POST", "refunds", createRefund],
  ["POST", "checkout/sessions", createSession],
  ["GET", "checkout/sessions", listSessions],
  ["GET", "checkout/sessions/:id", retrieveSession],
  ["GET", "checkout/sessions/:id/line_items", listLineItems],
  ["POST", "checkout/sessions/:id/expire", expireSession],
  ["GET", "events", listEvents],
  ["GET", "events/:id", ({ sandbox, id }) => find(sandbox.state.events, "event", id).event],
  ...readable.flatMap(([path, what, table]): [string, string, Handler][] => [
    [
      "GET",
      path,
      ({ sandbox, query }) =>
        listPage<{ id: string; created: number }>(sandbox.state[table].values(), `/v1/${path}`, query),
    ],
    ["GET", `${path}/:id`, ({ sandbox, id }) => find<object>(sandbox.state[table], what, id)],
  ]),
];

function listEvents({ sandbox, query }: Call) {
  const wanted = query.get("delivery_success");
  const events = [...sandbox.state.events.values()]
    .map((stored) => stored.event)
    .filter((event) => wanted === null || (event.pending_webhooks === 0) === (wanted === "true"));
  return listPage(events, "/v1/events", query);
}

/** Answers a request below /v1. */
export async function handleApi(sandbox: Sandbox, request: Request): Promise<Response> {
  const requestId = newStripeId("req");
  try {
    authenticate(request, sandbox.options.secretKey);
    failInOutage(sandbox);
    return await answer(sandbox, request, requestId);
  } catch (error) {
    if (error instanceof StripeError) return toResponse(error.status, error.body, requestId);
    throw error;
  }
}

function authenticate(request: Request, secretKey: string): void {
  const given = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  const [a, b] = [given, secretKey].map((key) => createHash("sha256").update(key).digest());
  if (timingSafeEqual(a as Buffer, b as Buffer)) return;
  throw new StripeError(401, {
    type: "invalid_request_error",
    message: `Invalid API Key provided: ${given.slice(0, 8)}***`,
  });
}

function failInOutage({ state }: Sandbox): void {
  if (state.controls.outage === 0) return;
  state.controls.outage--;
  throw new StripeError(503, { type: "api_error", message: "Stripe is not available at the moment." });
}

async function answer(sandbox: Sandbox, request: Request, requestId: string): Promise<Response> {
  const url = new URL(request.url);
  const text = await request.text();
  const path = url.pathname.replace(/^\/v1\/?/, "").replace(/\/$/, "");
  const idempotencyKey = request.method === "POST" ? request.headers.get("idempotency-key") : null;
  const fingerprint = createHash("sha256").update(`${path}\n${text}`).digest("hex");
  const saved = idempotencyKey ? sandbox.state.answers.get(idempotencyKey) : undefined;
  if (saved) {
    if (saved.fingerprint !== fingerprint) throw idempotencyConflict();
    return toResponse(saved.status, saved.body, requestId, { "idempotent-replayed": "true" });
  }
  const { handler, id } = match(request.method, path);
  const body = request.method === "POST" ? decodeBody(text) : {};
  const result = handler({ sandbox, id, body, query: url.searchParams, idempotencyKey });
  const shown = expanded(
    sandbox.state,
    result,
    request.method === "POST" ? new URLSearchParams(text) : url.searchParams,
  );
  if (idempotencyKey) {
    // Stripe keeps the first answer of a call that began; a request that failed validation never began.
    insert(sandbox.state.answers, {
      id: idempotencyKey,
      fingerprint,
      status: 200,
      body: shown,
      savedAt: Date.now(),
    });
  }
  if (request.method === "POST") await sandbox.save();
  return toResponse(200, shown, requestId, idempotencyKey ? { "idempotency-key": idempotencyKey } : {});
}

function match(method: string, path: string): { handler: Handler; id: string } {
  for (const [routeMethod, pattern, handler] of routes) {
    if (routeMethod !== method) continue;
    const found = new RegExp(`^${pattern.replace(":id", "([A-Za-z0-9_]+)")}$`).exec(path);
    if (found) return { handler, id: found[1] ?? "" };
  }
  throw new StripeError(404, {
    type: "invalid_request_error",
    message: `Unrecognized request URL (${method}: /v1/${path}).`,
  });
}

function idempotencyConflict(): StripeError {
  return new StripeError(400, {
    type: "idempotency_error",
    message:
      "Keys for idempotent requests can only be used with the same parameters they were first used with.",
  });
}

function toResponse(
  status: number,
  body: unknown,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json(body, {
    status,
    headers: { "request-id": requestId, "stripe-version": API_VERSION, ...headers },
  });
}
