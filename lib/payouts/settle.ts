import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { nextCheck, nextCheckAfterPaid } from "./back-off";
import { payoutPaid, payoutReturned } from "./events";
import { mailPaid, mailReturned, mailWaiting } from "./mail";
import type { Outcome } from "./providers/provider";

/** One payout of a run; `checks` is how often its provider has been asked. */
export interface PayoutOfRun {
  runId: string;
  withdrawalId: string;
  checks: number;
  /** False for what no program can be asked about. */
  provided: boolean;
}

/**
 * Writes down what a provider, or a person with a file, says about a payout: its state, its money, the audit entry and
 * the mail together. Safe to repeat and in any order. @returns whether it changed anything
 */
export function settle(actor: Actor, payout: PayoutOfRun, outcome: Outcome): Promise<boolean> {
  return transaction((tx) => settleIn(tx, actor, payout, outcome));
}

function settleIn(tx: Tx, actor: Actor, payout: PayoutOfRun, outcome: Outcome): Promise<boolean> {
  switch (outcome.kind) {
    case "sent":
      return sent(tx, payout, outcome);
    case "paid":
      return paid(tx, actor, payout, outcome);
    case "returned":
      return returned(tx, actor, payout, outcome);
    case "refused":
    case "blocked":
      return refused(tx, actor, payout, outcome);
    case "unknown":
      return unknown(tx, actor, payout, outcome.problem);
  }
}

type Of<K extends Outcome["kind"]> = Extract<Outcome, { kind: K }>;

async function sent(tx: Tx, payout: PayoutOfRun, outcome: Of<"sent">): Promise<boolean> {
  const { runId, withdrawalId, provided, checks } = payout;
  const before = await tx.withdrawal.findUniqueOrThrow({
    where: { id: withdrawalId },
    select: { providerStatus: true },
  });
  const next = provided ? nextCheck(now(), checks) : null;
  const done =
    await call(tx.$queryRaw`select payout_sent(${runId}, ${withdrawalId}, ${outcome.reference}, ${outcome.providerStatus},
    ${outcome.problem ?? null}, ${next}::timestamptz, ${now()}::timestamptz) as done`);
  const changed = done && before.providerStatus !== outcome.providerStatus;
  if (changed && outcome.problem) await mailWaiting(tx, withdrawalId, outcome.providerStatus);
  return changed;
}

async function paid(tx: Tx, actor: Actor, payout: PayoutOfRun, outcome: Of<"paid">): Promise<boolean> {
  const { runId, withdrawalId, provided } = payout;
  const next = provided ? nextCheckAfterPaid(now(), 0) : null;
  const done =
    await call(tx.$queryRaw`select payout_paid(${runId}, ${withdrawalId}, ${outcome.reference}, ${outcome.providerStatus},
    ${next}::timestamptz, ${now()}::timestamptz) as done`);
  if (!done) return false;
  const w = await tx.withdrawal.findUniqueOrThrow({ where: { id: withdrawalId } });
  const netMicros = String(w.amountMicros - w.feeMicros);
  await record(tx, actor, "payout.paid", withdrawalId, {
    detail: { runId, netMicros, reference: outcome.reference },
  });
  await emit(tx, payoutPaid, { withdrawalId, userId: w.userId, netMicros });
  await mailPaid(tx, withdrawalId);
  return true;
}

async function returned(
  tx: Tx,
  actor: Actor,
  payout: PayoutOfRun,
  outcome: Of<"returned">,
): Promise<boolean> {
  const { runId, withdrawalId } = payout;
  const [{ done }] = await tx.$queryRaw<[{ done: "returned" | "reversed" | null }]>`
    select payout_returned(${runId}, ${withdrawalId}, ${outcome.reference}, ${outcome.providerStatus}, ${outcome.problem},
      ${now()}::timestamptz) as done`;
  if (done === null) return false;
  const { userId } = await tx.withdrawal.findUniqueOrThrow({
    where: { id: withdrawalId },
    select: { userId: true },
  });
  await record(tx, actor, `payout.${done}`, withdrawalId, { reason: outcome.problem, detail: { runId } });
  await emit(tx, payoutReturned, { withdrawalId, userId });
  await mailReturned(tx, withdrawalId, done === "reversed");
  return true;
}

async function refused(
  tx: Tx,
  actor: Actor,
  payout: PayoutOfRun,
  outcome: Of<"refused" | "blocked">,
): Promise<boolean> {
  const { runId, withdrawalId } = payout;
  const done = await call(tx.$queryRaw`select payout_refused(${runId}, ${withdrawalId}, ${outcome.problem},
    ${outcome.kind === "blocked"}, ${now()}::timestamptz) as done`);
  if (done)
    await record(tx, actor, "payout.refused", withdrawalId, { reason: outcome.problem, detail: { runId } });
  return done;
}

async function unknown(tx: Tx, actor: Actor, payout: PayoutOfRun, problem: string): Promise<boolean> {
  const { runId, withdrawalId } = payout;
  const done = await call(tx.$queryRaw`select payout_unknown(${runId}, ${withdrawalId}, ${problem},
    ${nextCheck(now(), 0)}::timestamptz, ${now()}::timestamptz) as done`);
  if (done) await record(tx, actor, "payout.unknown", withdrawalId, { reason: problem, detail: { runId } });
  return done;
}

async function call(answer: Promise<unknown>): Promise<boolean> {
  const [row] = (await answer) as { done: boolean }[];
  return row?.done ?? false;
}
