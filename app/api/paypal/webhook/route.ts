import { lookAt } from "@/lib/payouts/reconcile";
import { isFromPayPal, payoutHinted } from "@/lib/payouts/webhook";
import { log } from "@/lib/platform/log";
import { PayPalRefusal, PayPalUnclear } from "@/lib/platform/paypal";

/**
 * PayPal's webhook. 2xx only when PayPal has confirmed the message and what it hints at has been looked at, or when it
 * hints at nothing of ours. A message is only a hint: it says where to look, and nothing it claims is believed.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (body === null) return refused();
  const withdrawalId = await payoutHinted(body);
  if (!withdrawalId) return new Response(null, { status: 204 });
  if (!(await isGenuine(request, body))) return refused();
  await lookAt(withdrawalId);
  return new Response(null, { status: 204 });
}

function refused(): Response {
  log.warn({}, "a webhook that PayPal does not know was refused");
  return new Response("The signature is not valid.", { status: 400 });
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
