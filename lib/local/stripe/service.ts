import path from "node:path";
import { SECOND_MS } from "@/lib/core/time";
import type { LocalService } from "../service";
import { StateFile, toSnapshot } from "../state-file";
import { handleApi } from "./api";
import { handleDashboard } from "./dashboard";
import { StripeError } from "./errors";
import { handlePayPage } from "./pay-page";
import { endDueBankPayments, makeDueTrouble } from "./payments";
import type { Sandbox, StripeOptions } from "./sandbox";
import { expireDueSessions } from "./sessions";
import { fromSnapshot, type State } from "./state";
import { handleControl } from "./test-controls";
import { Webhooks } from "./webhooks";

interface Running {
  sandbox: Sandbox;
  webhooks: Webhooks;
  clock: NodeJS.Timeout;
}

/**
 * Stands in for Stripe: /v1 is its API, /stripe/pay its hosted page, /stripe its dashboard, and /stripe/test what
 * happens at banks and on the wire (README.md beside this file).
 * Its state is one file, so payments under way and webhook retries survive a restart.
 */
export function createStripe(options: StripeOptions): LocalService {
  const running = start(options);
  return {
    prefixes: ["/v1", "/stripe"],
    page: {
      path: "/stripe",
      title: "Stripe",
      text: "The card payments: refunds, disputes and fraud warnings.",
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

async function start(options: StripeOptions): Promise<Running> {
  let state: State | undefined;
  const file = new StateFile(path.join(options.dataDir, "stripe.json"), () => toSnapshot(state as State));
  state = fromSnapshot(await file.load());
  const save = () => file.save();
  const webhooks = new Webhooks(state, options, save);
  const sandbox: Sandbox = { options, state, save, emit: (...event) => webhooks.emit(...event) };
  webhooks.resume();
  const clock = setInterval(() => void tick(sandbox), SECOND_MS);
  return { sandbox, webhooks, clock };
}

async function tick(sandbox: Sandbox): Promise<void> {
  await expireDueSessions(sandbox);
  await endDueBankPayments(sandbox);
  await makeDueTrouble(sandbox);
}

async function route(sandbox: Sandbox, webhooks: Webhooks, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/v1/")) return handleApi(sandbox, request);
  if (pathname === "/stripe") return handleDashboard(sandbox, request);
  const [, area, name] = /^\/stripe\/(pay|test)\/([\w-]+)$/.exec(pathname) ?? [];
  if (area === "pay" && name) return handlePayPage(sandbox, request, name);
  if (area !== "test" || !name) return new Response("Not found", { status: 404 });
  try {
    return await handleControl(sandbox, webhooks, request, name);
  } catch (error) {
    if (error instanceof StripeError) return Response.json(error.body, { status: error.status });
    throw error;
  }
}
