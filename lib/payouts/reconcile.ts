import { systemActor } from "@/lib/core/actor";
import { later } from "@/lib/core/time";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { PayoutItemState, PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { nextCheck, nextCheckAfterPaid } from "./back-off";
import { moneyMismatch } from "./money-guard";
import { providedKinds, providerOf } from "./providers/by-kind";
import { callProvider, openPayout } from "./send";
import { settle } from "./settle";
import { STALE_MS } from "./work";

const actor = systemActor("payouts");

/** What a dead process left half sent is in question from now on. @returns how many */
export async function recoverInterrupted(): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    select payout_recover(${later(now(), -STALE_MS)}::timestamptz, ${now()}::timestamptz) as count`;
  return row.count;
}

/** Asks providers about the payouts whose time has come, at most `limit`, and says how many. Safe to repeat. */
export async function reconcilePayouts(limit: number): Promise<number> {
  const due = await takeDue(limit);
  for (const payout of due) {
    try {
      await reconcile(payout);
    } catch (error) {
      // One that cannot be asked about must not keep the others waiting; its next time is set already.
      log.error({ err: error, withdrawalId: payout.withdrawalId }, "a payout could not be reconciled");
    }
  }
  return due.length;
}

interface DuePayout {
  runId: string;
  withdrawalId: string;
  state: PayoutItemState;
  checks: number;
  kind: PayoutMethodKind;
  reference: string | null;
}

/** Takes what is due and sets its next time at once, so that no other process asks about the same. */
async function takeDue(limit: number): Promise<DuePayout[]> {
  const at = now();
  const found = await db.payoutItem.findMany({
    where: {
      state: { in: ["SENT", "UNKNOWN", "PAID"] },
      nextCheckAt: { lte: at },
      withdrawal: { methodKind: { in: providedKinds() } },
    },
    orderBy: { nextCheckAt: "asc" },
    take: limit,
    select: {
      runId: true,
      withdrawalId: true,
      state: true,
      checks: true,
      nextCheckAt: true,
      withdrawal: true,
    },
  });
  const taken = await Promise.all(
    found.map(async ({ nextCheckAt, withdrawal, ...item }) => {
      const checks = item.checks + 1;
      const next = item.state === "PAID" ? nextCheckAfterPaid(at, checks) : nextCheck(at, checks);
      const { count } = await db.payoutItem.updateMany({
        where: { runId: item.runId, withdrawalId: item.withdrawalId, nextCheckAt },
        data: { nextCheckAt: next, checks },
      });
      const due = { ...item, checks, kind: withdrawal.methodKind, reference: withdrawal.providerReference };
      return count === 1 ? [due] : [];
    }),
  );
  return taken.flat();
}

/**
 * Brings one payout up to what its provider says. One whose fate nobody knows is sent again under its first key, which
 * leads to the first payment if there was one; only while nothing stops its person's money.
 */
async function reconcile({ runId, withdrawalId, checks, kind, reference }: DuePayout): Promise<void> {
  const payout = { runId, withdrawalId, checks, provided: true };
  if (reference) {
    const outcome = await providerOf(kind)?.status(reference);
    if (outcome && outcome.kind !== "unknown") await settle(actor, payout, outcome);
    return;
  }
  if (moneyMismatch() || (await payoutsStopped())) return;
  const [{ go }] = await db.$queryRaw<[{ go: boolean }]>`
    select payout_begin_repeat(${runId}, ${withdrawalId}, ${now()}::timestamptz) as go`;
  if (go) await settle(actor, payout, await callProvider(await openPayout(withdrawalId)));
}

/** A provider hints that something happened to a payment: looks at it now. @returns whether it is one of ours */
export async function lookAt(withdrawalId: string): Promise<boolean> {
  const item = await db.payoutItem.findFirst({
    where: { withdrawalId, state: { in: ["SENT", "UNKNOWN", "PAID"] } },
    select: { runId: true, withdrawalId: true, state: true, checks: true, withdrawal: true },
  });
  if (!item) return false;
  const { withdrawal, ...payout } = item;
  await reconcile({ ...payout, kind: withdrawal.methodKind, reference: withdrawal.providerReference });
  return true;
}
