import { DAY_MS, HOUR_MS, later, MINUTE_MS, SECOND_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { stripe } from "@/lib/platform/stripe";
import { followPayment } from "./follow";
import { fulfil } from "./fulfil";
import { moveDeposit } from "./transition";

/** Younger deposits are being paid right now; their webhook is on its way. */
const SETTLED_AFTER_MS = 5 * MINUTE_MS;
const PAGE_NEVER_OPENED_AFTER_MS = HOUR_MS;
const LOOK_BACK_MS = 3 * DAY_MS;
const PAGE = 100;

/**
 * Brings every open deposit up to what Stripe says, for webhooks that never came.
 * @returns how many were looked at @throws after all of them, when some could not be
 */
export async function reconcileOpenDeposits(): Promise<number> {
  let after = "";
  let seen = 0;
  let failed = 0;
  for (;;) {
    const deposits = await db.deposit.findMany({
      where: {
        status: { in: ["CREATED", "PROCESSING"] },
        createdAt: { lt: later(now(), -SETTLED_AFTER_MS) },
        id: { gt: after },
      },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true, stripeSessionId: true, createdAt: true },
    });
    for (const deposit of deposits) failed += (await succeeds(deposit.id, () => reconcile(deposit))) ? 0 : 1;
    seen += deposits.length;
    after = deposits.at(-1)?.id ?? after;
    if (deposits.length < PAGE) break;
  }
  if (failed > 0) throw new Error(`${failed} of ${seen} open deposits could not be looked at`);
  return seen;
}

/** One deposit that cannot be looked at must not keep the others waiting. */
async function succeeds(depositId: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    log.error({ err: error, depositId }, "a deposit could not be reconciled");
    return false;
  }
}

async function reconcile(deposit: {
  id: string;
  stripeSessionId: string | null;
  createdAt: Date;
}): Promise<void> {
  if (deposit.stripeSessionId) {
    await fulfil(deposit.stripeSessionId);
  } else if (deposit.createdAt < later(now(), -PAGE_NEVER_OPENED_AFTER_MS)) {
    // The process ended between the row and the pay page; nobody ever had its address.
    await moveDeposit(deposit.id, "EXPIRED");
  }
}

/**
 * Goes through Stripe's own list of the last three days, for paid sessions whose deposit was closed by mistake.
 * @returns how many deposits became SUCCEEDED by it
 */
export async function reconcileRecentSessions(): Promise<number> {
  const since = Math.floor(later(now(), -LOOK_BACK_MS).getTime() / SECOND_MS);
  let credited = 0;
  for await (const session of stripe().checkout.sessions.list({ created: { gte: since }, limit: PAGE })) {
    if (session.payment_status !== "paid") continue;
    const deposit = await db.deposit.findUnique({
      where: { stripeSessionId: session.id },
      select: { status: true },
    });
    if (!deposit || deposit.status === "SUCCEEDED") continue;
    if ((await fulfil(session.id)) === "SUCCEEDED") credited++;
  }
  return credited;
}

/**
 * Follows every payment of which Stripe knows a refund or dispute of the last three days, and every dispute that is
 * still open, for webhooks that never came.
 * @returns how many payments were looked at
 */
export async function reconcileClaims(): Promise<number> {
  const created = { gte: Math.floor(later(now(), -LOOK_BACK_MS).getTime() / SECOND_MS) };
  const payments = new Set<string>();
  for await (const { payment_intent } of stripe().refunds.list({ created, limit: PAGE })) {
    if (typeof payment_intent === "string") payments.add(payment_intent);
  }
  for await (const { payment_intent } of stripe().disputes.list({ created, limit: PAGE })) {
    if (typeof payment_intent === "string") payments.add(payment_intent);
  }
  const undecided = await db.deposit.findMany({
    where: { disputes: { some: { status: { in: ["WARNING", "OPEN"] } } } },
    select: { stripePaymentIntentId: true },
  });
  for (const { stripePaymentIntentId } of undecided) {
    if (stripePaymentIntentId) payments.add(stripePaymentIntentId);
  }
  for (const payment of payments) await followPayment(payment);
  return payments.size;
}
