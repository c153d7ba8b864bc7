import type Stripe from "stripe";
import { DAY_MS, later, SECOND_MS } from "@/lib/core/time";
import { reconcileClaims, reconcileOpenDeposits, reconcileRecentSessions } from "@/lib/deposits/reconcile";
import { handleStripeEvent } from "@/lib/deposits/webhook";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { stripe } from "@/lib/platform/stripe";

const LOOK_BACK_MS = 3 * DAY_MS;
const PAGE = 100;

/** What was found by looking at Stripe, because it had not been told. */
export interface CaughtUp {
  creditedDeposits: number;
  replayedEvents: number;
}

/**
 * Does what webhooks that never came would have done. What cannot be done now is logged and keeps nothing else
 * waiting; the comparison afterwards shows what is still missing.
 */
export async function catchUp(): Promise<CaughtUp> {
  const creditedDeposits = await attempt("paid sessions", reconcileRecentSessions);
  await attempt("open deposits", reconcileOpenDeposits);
  await attempt("refunds and disputes", reconcileClaims);
  const replayedEvents = await attempt("undelivered events", replayMissedEvents);
  return { creditedDeposits, replayedEvents };
}

async function attempt(part: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    log.error({ err: error, part }, "a part of catching up with Stripe was not possible");
    return 0;
  }
}

/**
 * Handles, oldest first, the events of the last three days that Stripe could not deliver, by the webhook's own function.
 * @returns how many there were
 */
export async function replayMissedEvents(): Promise<number> {
  const created = { gte: Math.floor(later(now(), -LOOK_BACK_MS).getTime() / SECOND_MS) };
  const missed: Stripe.Event[] = [];
  for await (const event of stripe().events.list({ created, delivery_success: false, limit: PAGE })) {
    missed.push(event);
  }
  const handled = await alreadyHandled(missed);
  let replayed = 0;
  for (const event of missed.reverse()) {
    if (handled.has(event.id)) continue;
    replayed += await attempt(`event ${event.id}`, async () => {
      await handleStripeEvent(event);
      return 1;
    });
  }
  return replayed;
}

async function alreadyHandled(events: Stripe.Event[]): Promise<Set<string>> {
  const rows = await db.stripeEvent.findMany({
    where: { id: { in: events.map(({ id }) => id) }, handledAt: { not: null } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
