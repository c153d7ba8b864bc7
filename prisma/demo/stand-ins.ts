import { SECOND_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";

/** Lets Stripe's clock stand where the product's does, so that both date a payment alike. */
export function setStripeClock(): Promise<unknown> {
  return atStripe("clock", { at: Math.floor(now().getTime() / SECOND_MS) });
}

/** Lets Stripe's clock run again. */
export function releaseStripeClock(): Promise<unknown> {
  return atStripe("clock", { at: null });
}

/** What banks and card holders do at Stripe. */
export function atStripe(name: string, body: object): Promise<unknown> {
  return control(`${env.STRIPE_API_URL}/stripe/test/${name}`, env.STRIPE_SECRET_KEY, body);
}

/** Whether PayPal is stood in for; an operator's own account is left alone. */
export const playsPayPal = () => env.PAYPAL_API_URL !== undefined;

/** What PayPal and receivers do. */
export function atPayPal(name: string, body: object): Promise<unknown> {
  const address = `${env.PAYPAL_API_URL}`.replace(/\/api$/, `/test/${name}`);
  return control(address, env.PAYPAL_CLIENT_SECRET, body);
}

async function control(address: string, secret: string | undefined, body: object): Promise<unknown> {
  const response = await fetch(address, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address}: ${await response.text()}`);
  return response.json();
}
