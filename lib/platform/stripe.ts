import Stripe from "stripe";
import { env } from "./env";

/** The version of Stripe's API that this code was written against; the webhook endpoint must be made with the same. */
export const STRIPE_API_VERSION = "2026-10-28.endive";

let client: Stripe | undefined;

/** Stripe's own client. Made at first use, because a build has no key. */
export function stripe(): Stripe {
  client ??= new Stripe(env.STRIPE_SECRET_KEY, {
    apiVersion: STRIPE_API_VERSION,
    maxNetworkRetries: 2,
    timeout: 20_000,
    telemetry: false,
    ...address(env.STRIPE_API_URL),
  });
  return client;
}

/** Whether payments with this key move real money. */
export function isLive(): boolean {
  return /^(sk|rk)_live_/.test(env.STRIPE_SECRET_KEY);
}

function address(apiUrl: string | undefined): Stripe.StripeConfig {
  if (!apiUrl) return {};
  const { protocol, hostname, port } = new URL(apiUrl);
  return { host: hostname, port: port || undefined, protocol: protocol === "https:" ? "https" : "http" };
}
