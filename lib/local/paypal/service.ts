import path from "node:path";
import { z } from "zod";
import { SECOND_MS } from "@/lib/core/time";
import type { LocalService } from "../service";
import { StateFile, toSnapshot } from "../state-file";
import { handleApi } from "./api";
import { PayPalError } from "./errors";
import { settleDue } from "./items";
import { handlePage } from "./page";
import type { PayPalOptions, Sandbox } from "./sandbox";
import { fromSnapshot, type State } from "./state";
import { handleControl } from "./test-controls";
import { Webhooks } from "./webhooks";

interface Running {
  sandbox: Sandbox;
  webhooks: Webhooks;
  clock: NodeJS.Timeout;
}

/**
 * Stands in for PayPal Payouts: /paypal/api is its API, /paypal a page with what was sent and what may happen to it,
 * /paypal/test what goes wrong on the wire. Its state is one file, so a restart forgets no payment.
 */
export function createPayPal(options: PayPalOptions): LocalService {
  const running = start(options);
  return {
    prefixes: ["/paypal"],
    page: {
      path: "/paypal",
      title: "PayPal",
      text: "The payouts it was asked for, and what becomes of them.",
    },
    async handle(request) {
      const { sandbox, webhooks } = await running;
      return route(sandbox, webhooks, request);
    },
    async stop() {
      const { sandbox, webhooks, clock } = await running;
      clearInterval(clock);
      await webhooks.stop();
      await sandbox.save();
    },
  };
}

async function start(options: PayPalOptions): Promise<Running> {
  let state: State | undefined;
  const file = new StateFile(path.join(options.dataDir, "paypal.json"), () => toSnapshot(state as State));
  state = fromSnapshot(await file.load());
  const webhooks = new Webhooks(options);
  const sandbox: Sandbox = {
    options,
    state,
    save: () => file.save(),
    // Nobody waits for deliveries: the product asks this server while it answers one.
    emit: async (...event) => void webhooks.emit(...event),
  };
  const clock = setInterval(() => void settleDue(sandbox), SECOND_MS);
  return { sandbox, webhooks, clock };
}

async function route(sandbox: Sandbox, webhooks: Webhooks, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/paypal/api/")) return handleApi(sandbox, request);
  if (pathname === "/paypal") return handlePage(sandbox, request);
  const name = /^\/paypal\/test\/([\w-]+)$/.exec(pathname)?.[1];
  if (!name) return new Response("Not found", { status: 404 });
  try {
    return await handleControl(sandbox, webhooks, request, name);
  } catch (error) {
    if (error instanceof PayPalError) return Response.json(error.body, { status: error.status });
    if (error instanceof z.ZodError) return Response.json({ message: error.message }, { status: 400 });
    throw error;
  }
}
