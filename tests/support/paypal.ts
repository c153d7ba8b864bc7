import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createPayPal } from "@/lib/local/paypal/service";
import { serve } from "./http";

const KEYS = { clientId: "client-of-tests", clientSecret: "secret-of-tests", webhookId: "WH-TESTS" };

/** A payment the stand-in accepted. */
export interface AcceptedPayment {
  /** The withdrawal's id. */
  key: string;
  receiver: string;
  cents: number;
  status: string;
}

export interface TestPayPal {
  /** POST /paypal/test/<name>: what the wire, PayPal and receivers may do. */
  control<T = unknown>(name: string, body?: object): Promise<T>;
  /** Every payment that was accepted; one key may be in it only once. */
  payments(): Promise<AcceptedPayment[]>;
  /** The environment that points a process at it. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

/**
 * Starts the PayPal stand-in with its webhooks going to `webhook`, and points the product of this process at it.
 * Must run before the product reads its environment for the first time.
 */
export async function startPayPal(
  webhook: (request: Request) => Promise<Response> = async () => new Response(null, { status: 204 }),
): Promise<TestPayPal> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "paypal-"));
  const app = await serve(() => webhook);
  let service: ReturnType<typeof createPayPal> | undefined;
  const server = await serve((publicUrl) => {
    const created = createPayPal({ dataDir, publicUrl, appUrl: app.url, pendingMs: 0, ...KEYS });
    service = created;
    return (request) => created.handle(request);
  });
  const environment = {
    PAYPAL_CLIENT_ID: KEYS.clientId,
    PAYPAL_CLIENT_SECRET: KEYS.clientSecret,
    PAYPAL_WEBHOOK_ID: KEYS.webhookId,
    PAYPAL_API_URL: `${server.url}/paypal/api`,
  };
  Object.assign(process.env, environment);
  async function control<T>(name: string, body: object = {}): Promise<T> {
    const response = await fetch(`${server.url}/paypal/test/${name}`, {
      method: "POST",
      headers: { authorization: `Bearer ${KEYS.clientSecret}` },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
    return (await response.json()) as T;
  }
  return {
    control,
    payments: async () => (await control<{ payments: AcceptedPayment[] }>("payments")).payments,
    environment,
    async stop() {
      await service?.stop();
      await server.close();
      await app.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
