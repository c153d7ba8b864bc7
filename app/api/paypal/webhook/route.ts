import { handlePayPalEvent, isFromPayPal } from "@/lib/payouts/webhook";
import { log } from "@/lib/platform/log";
import { PayPalRefusal, PayPalUnclear } from "@/lib/platform/paypal";

/** PayPal's webhook. 2xx only when PayPal has confirmed the message and what it hints at has been looked at. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (body === null || !(await isGenuine(request, body))) {
    log.warn({}, "a webhook that PayPal does not know was refused");
    return new Response("The signature is not valid.", { status: 400 });
  }
  await handlePayPalEvent(body);
  return new Response(null, { status: 204 });
}

async function readBody(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return null;
  }
}

/** A message that cannot be checked now counts as false; PayPal sends it again. */
async function isGenuine(request: Request, body: unknown): Promise<boolean> {
  try {
    return await isFromPayPal(request.headers, body);
  } catch (error) {
    if (error instanceof PayPalRefusal || error instanceof PayPalUnclear) return false;
    throw error;
  }
}
