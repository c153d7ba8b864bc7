import type { Actor } from "@/lib/core/actor";
import { log } from "@/lib/platform/log";
import type { Deposit } from "@/lib/platform/prisma/client";
import { fulfil } from "./fulfil";
import { findDeposit } from "./queries";
import { isOpen } from "./states";

/**
 * A deposit for its page, after asking Stripe when it is still open, so that somebody who comes back from paying need
 * not wait for the webhook. When Stripe does not answer it is shown as we know it.
 */
export async function lookAtDeposit(actor: Actor, id: string): Promise<Deposit | null> {
  const deposit = await findDeposit(actor, id);
  if (!deposit?.stripeSessionId || !isOpen(deposit.status)) return deposit;
  try {
    await fulfil(deposit.stripeSessionId);
  } catch (error) {
    log.error({ err: error, depositId: id }, "Stripe could not be asked about a deposit");
  }
  return findDeposit(actor, id);
}
