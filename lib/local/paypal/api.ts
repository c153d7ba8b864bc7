import { createHash, timingSafeEqual } from "node:crypto";
import { HOUR_MS, SECOND_MS } from "@/lib/core/time";
import { batchView, createBatch, readBatch } from "./batches";
import { missing, PayPalError } from "./errors";
import { failAs } from "./faults";
import { newPayPalId } from "./ids";
import { cancelItem, dollars, itemView, settleDue } from "./items";
import type { Sandbox } from "./sandbox";
import { find } from "./state";
import { verifySignature } from "./webhooks";

const TOKEN_MS = 9 * HOUR_MS;

/** Answers a request below /paypal/api. */
export async function handleApi(sandbox: Sandbox, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace("/paypal/api/", "");
  const text = await request.text();
  try {
    if (path === "v1/oauth2/token") return giveToken(sandbox, request);
    if (!hasToken(sandbox, request)) return notAuthenticated();
    await settleDue(sandbox);
    if (request.method === "POST" && path === "v1/payments/payouts")
      return await create(sandbox, request, text);
    return Response.json(await answer(sandbox, request.method, path, text));
  } catch (error) {
    if (error instanceof PayPalError) return Response.json(error.body, { status: error.status });
    throw error;
  }
}

async function answer(sandbox: Sandbox, method: string, path: string, text: string): Promise<object> {
  const [, kind, id, verb] =
    /^v1\/payments\/(payouts|payouts-item)\/([A-Z0-9]+)(\/cancel)?$/.exec(path) ?? [];
  if (method === "POST" && path === "v1/notifications/verify-webhook-signature") {
    return verifySignature(sandbox.options, JSON.parse(text) as Record<string, unknown>);
  }
  if (method === "GET" && path === "v1/reporting/balances") return balances(sandbox);
  if (method === "GET" && kind === "payouts" && id) return batchView(sandbox, id);
  if (kind !== "payouts-item" || !id) throw missing();
  if (method === "POST" && verb) return cancelItem(sandbox, id);
  const item = find(sandbox.state.items, id);
  return itemView(item, find(sandbox.state.batches, item.batchId));
}

async function create(sandbox: Sandbox, request: Request, text: string): Promise<Response> {
  const { state } = sandbox;
  const requestId = request.headers.get("paypal-request-id");
  const body = readBatch(JSON.parse(text));
  const key = body.sender_batch_header.sender_batch_id ?? "none";
  state.creations[key] = (state.creations[key] ?? 0) + 1;
  const fault = state.faults.shift();
  if (fault?.when === "before") return failAs(fault.how, request.signal);
  const saved = requestId ? state.answers.get(requestId) : undefined;
  const created = saved?.body ?? createBatch(sandbox, body);
  if (requestId) state.answers.set(requestId, { id: requestId, body: created });
  await sandbox.save();
  if (fault) return failAs(fault.how, request.signal);
  return Response.json(created, { status: 201 });
}

function balances({ state }: Sandbox): object {
  const available_balance = { currency_code: "USD", value: dollars(state.fundsCents) };
  return { balances: [{ currency: "USD", primary: true, available_balance }] };
}

function giveToken({ state, options }: Sandbox, request: Request): Response {
  const expected = Buffer.from(`${options.clientId}:${options.clientSecret}`).toString("base64");
  if (!same(request.headers.get("authorization") ?? "", `Basic ${expected}`)) {
    return Response.json(
      { error: "invalid_client", error_description: "Client Authentication failed" },
      { status: 401 },
    );
  }
  const at = Date.now();
  const token = `A21AA${newPayPalId(60)}`;
  state.tokens = [...state.tokens.filter(({ until }) => until > at), { token, until: at + TOKEN_MS }];
  return Response.json({ access_token: token, token_type: "Bearer", expires_in: TOKEN_MS / SECOND_MS });
}

function hasToken({ state }: Sandbox, request: Request): boolean {
  const given = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  return state.tokens.some(({ token, until }) => until > Date.now() && same(token, given));
}

function notAuthenticated(): Response {
  const error_description = "Token signature verification failed";
  return Response.json({ error: "invalid_token", error_description }, { status: 401 });
}

function same(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(a as Buffer, b as Buffer);
}
