import { record } from "@/lib/audit/record";
import { systemActor } from "@/lib/core/actor";
import { later, MINUTE_MS } from "@/lib/core/time";
import { brokenOf, invariants, inWords, withTimeForTheLedger } from "@/lib/ledger/invariants";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { emitAll } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import type { PayoutRun } from "@/lib/platform/prisma/client";
import { setting } from "@/lib/settings/read";
import { payoutRunReleased } from "./events";
import { finishIfDone } from "./finish";
import { moneyMismatch } from "./money-guard";
import { providedKinds } from "./providers/by-kind";
import { pause } from "./run";
import { type Sent, sendOne } from "./send";

const actor = systemActor("payouts");

/** A process that has not said anything about what it sends for so long is dead. */
export const STALE_MS = 2 * MINUTE_MS;
const CLAIMED_AT_ONCE = 200;

/** Whether there is more to do at once, something to wait for, or nothing. */
export type Progress = "more" | "waits" | "over";

/**
 * Does the next part of a run: at most `limit` payouts. Everything it does is stored before and after, so it may be
 * killed and called again at any point, and by several processes at once.
 */
export async function workOnRun(runId: string, limit = 20): Promise<Progress> {
  if (!(await begin(runId))) return "over";
  const obstacle = await obstacleForAll();
  if (obstacle) return pauseFor(runId, obstacle);
  const claimed = await claim(runId);
  const next = await nextToSend(runId, limit);
  for (const withdrawalId of next) {
    const sent = await sendOne(actor, runId, withdrawalId);
    const reason = await reasonToPause(runId, sent);
    if (reason) return pauseFor(runId, reason);
  }
  if (next.length > 0 || claimed > 0) return "more";
  return (await finishIfDone(actor, runId)) ? "over" : "waits";
}

/** Starts an approved run, once the books are right. False when the run is not, or no longer, at work. */
async function begin(runId: string): Promise<boolean> {
  const at = now();
  const started = await transaction(async (tx) => {
    const data = { status: "RUNNING" as const, startedAt: at, heartbeatAt: at };
    const { count } = await tx.payoutRun.updateMany({ where: { id: runId, status: "APPROVED" }, data });
    if (count === 1) await record(tx, actor, "payout-run.started", runId);
    return count === 1;
  });
  if (!started) return beatOf(runId);
  const broken = await withTimeForTheLedger(async (tx) => brokenOf(await invariants(tx)));
  if (broken.length === 0) return true;
  await pauseFor(runId, `The books are wrong, so nothing is sent: ${inWords(broken)}.`);
  return false;
}

/** Says that the run is being worked on; false when it is not to be. */
async function beatOf(runId: string): Promise<boolean> {
  const { count } = await db.payoutRun.updateMany({
    where: { id: runId, status: "RUNNING" },
    data: { heartbeatAt: now() },
  });
  return count === 1;
}

async function obstacleForAll(): Promise<string | null> {
  const stop = await payoutsStopped();
  return stop ? `Payouts are stopped: ${stop.reason}` : moneyMismatch();
}

async function claim(runId: string): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    select payout_claim(${runId}, ${CLAIMED_AT_ONCE}::int, ${now()}::timestamptz) as count`;
  return row.count;
}

async function nextToSend(runId: string, limit: number): Promise<string[]> {
  const found = await db.payoutItem.findMany({
    where: {
      runId,
      state: "SELECTED",
      withdrawal: { status: "PROCESSING", runId, methodKind: { in: providedKinds() } },
    },
    orderBy: { withdrawalId: "asc" },
    take: limit,
    select: { withdrawalId: true },
  });
  return found.map(({ withdrawalId }) => withdrawalId);
}

/** What one payout means for the rest of its run; counts failures in a row on the way. */
async function reasonToPause(runId: string, sent: Sent): Promise<string | null> {
  if (sent.kind === "stopped") return `Payouts are stopped: ${sent.reason}`;
  if (sent.kind === "blocked") return sent.problem;
  if (sent.kind === "skipped") return null;
  const failed = sent.kind === "refused" || sent.kind === "unknown";
  const { failuresInRow } = await db.payoutRun.update({
    where: { id: runId },
    data: { failuresInRow: failed ? { increment: 1 } : 0, heartbeatAt: now() },
    select: { failuresInRow: true },
  });
  if (!failed || failuresInRow < (await setting("payouts.failuresBeforePause"))) return null;
  return `${failuresInRow} failures one after another, the last: ${sent.problem}`;
}

async function pauseFor(runId: string, reason: string): Promise<"over"> {
  await transaction((tx) => pause(tx, actor, runId, reason));
  return "over";
}

/** Whether a run should be at work and nobody works on it. */
export function isInterrupted({ status, heartbeatAt }: Pick<PayoutRun, "status" | "heartbeatAt">): boolean {
  return status === "RUNNING" && heartbeatAt !== null && heartbeatAt < later(now(), -STALE_MS);
}

/** Takes up runs that should be at work and whose process has fallen silent. @returns how many */
export async function reviveSilentRuns(): Promise<number> {
  const stale = later(now(), -STALE_MS);
  return transaction(async (tx) => {
    const silent = await tx.payoutRun.findMany({
      where: {
        OR: [
          { status: "RUNNING", heartbeatAt: { lt: stale } },
          { status: "APPROVED", approvedAt: { lt: stale } },
        ],
      },
      select: { id: true },
    });
    await emitAll(
      tx,
      payoutRunReleased,
      silent.map(({ id }) => ({ runId: id })),
    );
    return silent.length;
  });
}
