import type { Actor } from "@/lib/core/actor";
import { isFinance } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import { formatMoney } from "@/lib/core/money";
import { DAY_MS, later, MINUTE_MS, SECOND_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { StripeReconciliation } from "@/lib/platform/prisma/client";
import { type CaughtUp, catchUp } from "./catch-up";
import { compare, gapOf, sum } from "./compare";
import { explain, explainOlder } from "./explain";
import { withoutOlder } from "./missing";
import { readLedger } from "./read-ledger";
import { readStripe } from "./read-stripe";
import { type Finding, storeFailure, storeFinding } from "./store";

/** How far back every movement is compared by itself. */
const LOOK_BACK_MS = 3 * DAY_MS;
/** A webhook that has not come by then is late. */
const SETTLED_AFTER_MS = 10 * MINUTE_MS;

/** Catches up with Stripe and compares. @throws AppError NOT_FOUND for others than finance */
export async function reconcileNow(actor: Actor): Promise<StripeReconciliation> {
  assertStaff(actor.kind === "system" || isFinance(actor));
  return compareWithStripe(actor, await catchUp());
}

/**
 * Compares everything Stripe moved with everything the ledger says, and keeps the result. A difference is logged and
 * put before the staff. When Stripe cannot be read the run is kept as failed; nothing of it is half written.
 */
export async function compareWithStripe(actor: Actor, caughtUp: CaughtUp): Promise<StripeReconciliation> {
  const start = { ...caughtUp, startedAt: now() };
  let found: Finding;
  try {
    found = await find(start.startedAt);
  } catch (error) {
    log.error({ err: error }, "Stripe could not be compared with the ledger");
    return storeFailure(actor, start, "Stripe could not be read to the end. The next run tries again.");
  }
  const run = await storeFinding(actor, start, found);
  if (run.outcome === "DIFFERENT") {
    const difference = formatMoney(found.counted.differenceMicros);
    log.error(
      { run: String(run.id), difference, places: found.differences.length },
      "Stripe and the ledger differ",
    );
  }
  return run;
}

async function find(at: Date): Promise<Finding> {
  const start = wholeSecond(later(at, -LOOK_BACK_MS));
  const before = await lastCounted(start);
  const read = await readStripe(before.windowStart);
  const recent = read.filter((movement) => movement.at >= start);
  const older = sum(read.filter((movement) => movement.at < start).map(({ amountMicros }) => amountMicros));
  const payments = recent.flatMap(({ paymentId }) => paymentId ?? []);
  const ledger = await readLedger(start, [...new Set(payments)]);

  const window = { start, settledBefore: later(at, -SETTLED_AFTER_MS) };
  const postings = await withoutOlder(ledger.postings, recent, start);
  const { days, wrong, underWayMicros } = compare(recent, postings, window);
  const stripeBeforeMicros = before.stripeBeforeMicros + older;
  const stripeMicros = stripeBeforeMicros + sum(recent.map(({ amountMicros }) => amountMicros));
  const differenceMicros = stripeMicros - ledger.totalMicros - underWayMicros;
  const differences = await Promise.all(wrong.map(explain));
  const rest = differenceMicros - sum(wrong.map(gapOf));
  if (rest !== 0n) differences.push(explainOlder(rest, start));
  const counted = { windowStart: start, stripeBeforeMicros, stripeMicros, ledgerMicros: ledger.totalMicros };
  return { counted: { ...counted, underWayMicros, differenceMicros }, days, differences };
}

/** What Stripe moved before the window never changes, so it is added up once. */
async function lastCounted(start: Date): Promise<{ windowStart: Date; stripeBeforeMicros: bigint }> {
  const run = await db.stripeReconciliation.findFirst({
    where: { outcome: { not: "FAILED" }, windowStart: { lte: start } },
    orderBy: { id: "desc" },
  });
  return {
    windowStart: run?.windowStart ?? new Date(0),
    stripeBeforeMicros: run?.stripeBeforeMicros ?? 0n,
  };
}

const wholeSecond = (at: Date) => new Date(Math.floor(at.getTime() / SECOND_MS) * SECOND_MS);
