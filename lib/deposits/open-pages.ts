import Stripe from "stripe";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { stripe } from "@/lib/platform/stripe";
import { fulfil } from "./fulfil";

/**
 * Closes the pay pages a person left open, so that their amounts do not count against the limits. One that was paid
 * meanwhile is credited instead; one that cannot be closed goes on counting.
 */
export async function closeOpenPages(userId: string): Promise<void> {
  const open = await db.deposit.findMany({
    where: { userId, status: "CREATED" },
    select: { id: true, stripeSessionId: true },
  });
  for (const { id, stripeSessionId } of open) {
    if (!stripeSessionId) continue;
    await close(stripeSessionId).catch((error: unknown) => {
      log.error({ err: error, depositId: id }, "a pay page could not be closed");
    });
  }
}

async function close(sessionId: string): Promise<void> {
  try {
    await stripe().checkout.sessions.expire(sessionId);
  } catch (error) {
    // Only an open page can be closed; what became of any other is asked next.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  }
  await fulfil(sessionId);
}
