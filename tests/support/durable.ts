import { Inngest, type InngestFunction } from "inngest";
import { serve as serveFunctions } from "inngest/edge";
import { createInngest } from "@/lib/local/inngest/service";
import { withBasePath } from "@/lib/platform/inngest";
import { serve } from "./http";
import { EVENT_KEY, SIGNING_KEY } from "./inngest-keys";

/** A client whose server is at `baseUrl`, set up as the product's own. */
export function createClient(baseUrl: string): Inngest {
  return new Inngest({
    id: "test",
    isDev: false,
    baseUrl,
    eventKey: EVENT_KEY,
    signingKey: SIGNING_KEY,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    fetch: (input, init) => fetch(withBasePath(input, baseUrl), init),
  });
}

/** The door of an app that serves these functions, as a fetch handler. */
export function createDoor(client: Inngest, functions: InngestFunction.Any[], origin: string) {
  const options = {
    client,
    functions,
    serveOrigin: origin,
    servePath: "/api/inngest",
    enableUnauthedSync: false,
  };
  return serveFunctions(options) as (request: Request) => Promise<Response>;
}

export interface Durable {
  client: Inngest;
  /** Where the local server answers, /inngest included. */
  baseUrl: string;
  /** The app's /api/inngest. */
  appUrl: string;
  stop(): Promise<void>;
}

/** Runs an app with these functions and a local server beside it, both over real HTTP, state in the test's database. */
export async function startDurable(functions: (client: Inngest) => InngestFunction.Any[]): Promise<Durable> {
  let service: ReturnType<typeof createInngest> | undefined;
  const server = await serve(
    () => (request) => service?.handle(request) ?? Promise.resolve(new Response(null)),
  );
  const client = createClient(`${server.url}/inngest`);
  const app = await serve((url) => createDoor(client, functions(client), url));
  service = createInngest({
    databaseUrl: process.env.DATABASE_URL ?? "",
    publicUrl: server.url,
    appUrl: app.url,
    signingKey: SIGNING_KEY,
    eventKey: EVENT_KEY,
    retryScale: 0.002,
  });
  return {
    client,
    baseUrl: `${server.url}/inngest`,
    appUrl: `${app.url}/api/inngest`,
    async stop() {
      await service?.stop();
      await app.close();
      await server.close();
    },
  };
}

/** Waits until the condition holds. @throws Error after `timeoutMs`, saying what was waited for */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 15_000,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`still waiting after ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
