import type { UserActor } from "@/lib/core/actor";
import { formatMoney, type Micros } from "@/lib/core/money";
import { brokenOf, invariants, inWords, withTimeForTheLedger } from "@/lib/ledger/invariants";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { db } from "@/lib/platform/db";
import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { moneyMismatch } from "./money-guard";
import { providerOf } from "./providers/by-kind";
import { assertPaysOut } from "./run";
import { openPayout } from "./send";

/** Something that would go wrong; with the withdrawal it is about, or without for the whole run. */
export interface Problem {
  withdrawalId?: string;
  text: string;
}

/**
 * Goes through a run as if it were sent: the books, the stop, each destination and what the providers hold. Sends and
 * changes nothing. @returns what would go wrong @throws AppError NOT_FOUND
 */
export async function dryRun(actor: UserActor, runId: string): Promise<Problem[]> {
  assertPaysOut(actor);
  const [stop, broken, items] = await Promise.all([
    payoutsStopped(),
    withTimeForTheLedger(async (tx) => brokenOf(await invariants(tx))),
    db.payoutItem.findMany({
      where: { runId, state: "SELECTED" },
      orderBy: { withdrawalId: "asc" },
      select: { withdrawalId: true, withdrawal: { select: { status: true } } },
    }),
  ]);
  const problems: Problem[] = [];
  const mismatch = moneyMismatch();
  if (stop) problems.push({ text: `Payouts are stopped: ${stop.reason}` });
  if (mismatch) problems.push({ text: mismatch });
  if (broken.length > 0) problems.push({ text: `The books are wrong: ${inWords(broken)}.` });
  const needed = new Map<PayoutMethodKind, Micros>();
  for (const { withdrawalId, withdrawal } of items) {
    if (withdrawal.status === "CANCELLED")
      problems.push({ withdrawalId, text: "It was cancelled since; it is left out." });
    const opened = await openPayout(withdrawalId);
    const problem = "problem" in opened ? opened.problem : providerOf(opened.kind)?.quote(opened.payout);
    if (problem) problems.push({ withdrawalId, text: problem });
    if ("payout" in opened)
      needed.set(opened.kind, (needed.get(opened.kind) ?? 0n) + opened.payout.netMicros);
  }
  return [...problems, ...(await shortOf(needed))];
}

async function shortOf(needed: Map<PayoutMethodKind, Micros>): Promise<Problem[]> {
  const short = await Promise.all(
    [...needed].map(async ([kind, micros]): Promise<Problem[]> => {
      const balance = await providerOf(kind)?.balance();
      if (balance === undefined || balance === null || balance >= micros) return [];
      const text = `The provider holds ${formatMoney(balance)}, but ${formatMoney(micros)} is to be sent.`;
      return [{ text }];
    }),
  );
  return short.flat();
}
