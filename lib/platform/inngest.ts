import { Inngest } from "inngest";
import { env } from "./env";
import { log } from "./log";

/**
 * The client of the server that runs durable functions. The SDK reads its keys from INNGEST_EVENT_KEY and
 * INNGEST_SIGNING_KEY itself. `isDev` is never on: it would let anybody call any function without a signature.
 */
export const inngest = new Inngest({
  id: "piecework",
  isDev: false,
  logger: log,
  fetch: (input, init) => fetch(withBasePath(input, env.INNGEST_BASE_URL), init),
});

/**
 * The address a request of the SDK goes to. The SDK resolves its paths against the origin of INNGEST_BASE_URL only;
 * for a server that lives below a path, that path is put back.
 */
export function withBasePath(
  target: string | URL | Request,
  baseUrl: string | undefined,
): string | URL | Request {
  if (!baseUrl || target instanceof Request) return target;
  const base = new URL(baseUrl);
  const url = new URL(target);
  const path = base.pathname.replace(/\/$/, "");
  if (url.origin !== base.origin || url.pathname.startsWith(`${path}/`)) return url;
  url.pathname = path + url.pathname;
  return url;
}
