import { z } from "zod";
import { SECOND_MS } from "@/lib/core/time";
import { env } from "./env";

const LIVE_URL = "https://api-m.paypal.com";
const TIMEOUT_MS = 20 * SECOND_MS;
/** A token is thrown away that much before it ends, so that none ends on its way. */
const TOKEN_MARGIN_MS = 60 * SECOND_MS;

/** PayPal answered, and said no: what was asked for did certainly not happen by this call. */
export class PayPalRefusal extends Error {
  override name = "PayPalRefusal";

  constructor(
    readonly status: number,
    /** PayPal's own name of the error: INSUFFICIENT_FUNDS, VALIDATION_ERROR … */
    readonly code: string,
    message: string,
    /** Where PayPal points to; for a repeated batch, the first one. */
    readonly links: string[],
    /** The fields PayPal objects to. */
    readonly fields: string[] = [],
  ) {
    super(message);
  }
}

/** No answer, or one that does not say whether it happened. */
export class PayPalUnclear extends Error {
  override name = "PayPalUnclear";
}

/** Whether PayPal is paid through its API here; without keys it is paid through a file. */
export function paypalConfigured(): boolean {
  return Boolean(env.PAYPAL_CLIENT_ID);
}

/** Whether payouts with these keys move real money. */
export function paypalIsLive(): boolean {
  return paypalConfigured() && apiUrl() === LIVE_URL;
}

const apiUrl = () => env.PAYPAL_API_URL ?? LIVE_URL;

interface PayPalCall {
  method: "GET" | "POST";
  path: string;
  body?: unknown;
  /** PayPal answers a repeated id with its first answer for 30 days. */
  requestId?: string;
}

/**
 * Calls PayPal's REST API and reads the answer by `schema`.
 * @throws PayPalRefusal when PayPal said no, PayPalUnclear when nobody knows what became of it
 */
export async function callPayPal<S extends z.ZodType>(schema: S, call: PayPalCall): Promise<z.output<S>> {
  const first = await send(call, await accessToken());
  // A token that was withdrawn before its time: nothing was looked at, so the call may be made again.
  const response = first.status === 401 ? await send(call, await accessToken(true)) : first;
  const body = await readJson(response);
  if (response.status >= 500) throw new PayPalUnclear(`PayPal answered ${response.status}.`);
  if (!response.ok) throw problemOf(response.status, body);
  const read = schema.safeParse(body);
  if (!read.success) throw new PayPalUnclear("PayPal's answer cannot be read.");
  return read.data;
}

async function send({ method, path, body, requestId }: PayPalCall, token: string): Promise<Response> {
  try {
    return await fetch(`${apiUrl()}${path}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        ...(requestId && { "paypal-request-id": requestId }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    throw new PayPalUnclear(`PayPal did not answer: ${(error as Error).message}`);
  }
}

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });
let cached: { token: string; until: number; url: string } | undefined;

async function accessToken(fresh = false): Promise<string> {
  const at = performance.now();
  if (!fresh && cached && at < cached.until && cached.url === apiUrl()) return cached.token;
  const read = tokenAnswer.safeParse(await readJson(await askForToken()));
  if (!read.success) throw notLoggedIn("PayPal gave no token.");
  const { access_token, expires_in } = read.data;
  cached = { token: access_token, until: at + expires_in * SECOND_MS - TOKEN_MARGIN_MS, url: apiUrl() };
  return access_token;
}

async function askForToken(): Promise<Response> {
  const basic = Buffer.from(`${env.PAYPAL_CLIENT_ID}:${env.PAYPAL_CLIENT_SECRET}`).toString("base64");
  try {
    return await fetch(`${apiUrl()}/v1/oauth2/token`, {
      method: "POST",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { authorization: `Basic ${basic}`, "content-type": "application/x-www-form-urlencoded" },
      body: "grant_type=client_credentials",
    });
  } catch (error) {
    throw notLoggedIn(`PayPal did not answer: ${(error as Error).message}`);
  }
}

/** Without a token nothing was sent, so it is a refusal and nothing unclear. */
const notLoggedIn = (message: string) => new PayPalRefusal(401, "NOT_LOGGED_IN", message, []);

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

const links = z.array(z.object({ href: z.string() })).catch([]);
const problemAnswer = z.object({
  name: z.string(),
  message: z.string().catch("PayPal gave no reason."),
  details: z
    .array(
      z.object({
        field: z.string().optional().catch(undefined),
        issue: z.string().optional().catch(undefined),
        link: links,
      }),
    )
    .catch([]),
  links,
});

/** What a refusal in PayPal's own shape says; in any other shape nobody knows who answered. */
function problemOf(status: number, body: unknown): PayPalRefusal | PayPalUnclear {
  if (status === 401) return notLoggedIn("PayPal does not accept the token.");
  const read = problemAnswer.safeParse(body);
  if (!read.success) return new PayPalUnclear(`PayPal answered ${status} and did not say why.`);
  const { name, message, details } = read.data;
  const issue = details.find((detail) => detail.issue)?.issue;
  return new PayPalRefusal(
    status,
    name,
    issue ?? message,
    // A repeated batch is linked to in the detail about its id.
    [...details.flatMap(({ link }) => link), ...read.data.links].map(({ href }) => href),
    details.flatMap(({ field }) => field ?? []),
  );
}
