import type { Pool } from "pg";
import { call } from "./database";
import { digest, type Functions } from "./functions";
import { checkpoint, incomingEvent } from "./protocol";
import { isAuthorized } from "./signing";

export interface ApiOptions {
  pool: Pool;
  functions: Functions;
  signingKey: string;
  eventKey: string;
  /** Called when the app has registered another list of functions. */
  onRegistered(): Promise<void>;
}

/** The HTTP API that SDKs call: events, registration, checkpoints. `path` is relative to the server's base URL. */
export async function handleApi(request: Request, path: string, options: ApiOptions): Promise<Response> {
  const event = /^\/e\/([^/]+)$/.exec(path);
  const steps = /^\/v1\/checkpoint\/([^/]+)\/async$/.exec(path);
  if (request.method !== "POST")
    return error(404, `${request.method} ${path} is not an address of this server.`);
  if (event) return takeEvents(request, decodeURIComponent(event[1] ?? ""), options);
  if (path !== "/fn/register" && !steps)
    return error(501, `The local Inngest server does not support ${path}.`);
  if (!isAuthorized(request, options.signingKey)) return error(401, "The signing key is wrong.");
  return steps ? saveCheckpoint(request, steps[1] ?? "", options) : register(request, options);
}

const error = (status: number, message: string) => Response.json({ error: message, status }, { status });

async function takeEvents(request: Request, key: string, { pool, eventKey }: ApiOptions): Promise<Response> {
  if (key !== eventKey) return error(401, "Event key not found");
  const parsed = incomingEvent.array().safeParse([await request.json().catch(() => null)].flat());
  if (!parsed.success) return error(400, `These are not events: ${parsed.error.message}`);
  // The SDK sends the same seed when it repeats a request, so events without an id of their own are not doubled either.
  const seed = request.headers.get("x-inngest-event-id-seed") ?? crypto.randomUUID();
  const events = parsed.data.map((event, index) => ({
    ...event,
    id: event.id ?? digest(seed, String(index)),
    ts: event.ts ?? Date.now(),
  }));
  await call(pool, "receive_events", events);
  return Response.json({ ids: events.map(({ id }) => id), status: 200 });
}

async function register(request: Request, { functions, onRegistered }: ApiOptions): Promise<Response> {
  try {
    functions.register(await request.json());
  } catch (cause) {
    return error(400, cause instanceof Error ? cause.message : String(cause));
  }
  await onRegistered();
  return Response.json({ ok: true, modified: true });
}

async function saveCheckpoint(request: Request, runId: string, { pool }: ApiOptions): Promise<Response> {
  const parsed = checkpoint.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return error(400, "This is not a checkpoint.");
  const { qi_id, steps } = parsed.data;
  const states = steps.map(({ id, data }) => ({ id, state: { data: data ?? null } }));
  const current = await call<boolean>(pool, "save_checkpoint", decodeURIComponent(runId), qi_id, states);
  // 409 makes the SDK stop at once: the call was overtaken by another one.
  return current ? Response.json({}) : error(409, "This call is not the current one.");
}
