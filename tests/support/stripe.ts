import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createStripe } from "@/lib/local/stripe/service";
import { serve } from "./http";

export interface TestStripe {
  /** POST /stripe/test/<name>: what banks, card holders and the wire may do. */
  control<T = unknown>(name: string, body?: object): Promise<T>;
  stop(): Promise<void>;
}

/**
 * Starts the Stripe stand-in with its webhooks going to `webhook`, and points the product of this process at it.
 * Must run before the product reads its environment for the first time.
 */
export async function startStripe(webhook: (request: Request) => Promise<Response>): Promise<TestStripe> {
  const secretKey = process.env.STRIPE_SECRET_KEY ?? "";
  const webhookSecret = process.env.STRIPE_WEBHOOK_SECRET ?? "";
  const dataDir = await mkdtemp(path.join(tmpdir(), "stripe-"));
  const app = await serve(() => webhook);
  let service: ReturnType<typeof createStripe> | undefined;
  const server = await serve((publicUrl) => {
    const options = {
      dataDir,
      publicUrl,
      appUrl: app.url,
      secretKey,
      webhookSecret,
      retryDelaysMs: [20, 40],
    };
    const created = createStripe(options);
    service = created;
    return (request) => created.handle(request);
  });
  process.env.STRIPE_API_URL = server.url;
  return {
    async control<T>(name: string, body: object = {}): Promise<T> {
      const response = await fetch(`${server.url}/stripe/test/${name}`, {
        method: "POST",
        headers: { authorization: `Bearer ${secretKey}` },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
      return (await response.json()) as T;
    },
    async stop() {
      await service?.stop();
      await server.close();
      await app.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
