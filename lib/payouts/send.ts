import type { Actor } from "@/lib/core/actor";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { openDestination } from "@/lib/withdrawals/destination";
import { providerOf } from "./providers/by-kind";
import type { Outcome, Payout } from "./providers/provider";
import { settle } from "./settle";

/** What the run's next withdrawal became: an outcome, "skipped" for what may not be paid any more, or a stop of everything. */
export type Sent = Outcome | { kind: "skipped" } | { kind: "stopped"; reason: string };

/**
 * Sends one withdrawal of a run: asks once more whether it may leave, stores that it is being sent, calls the provider
 * and writes down the answer. A crash at any point leaves it sent once or not at all, and known to be in question.
 */
export async function sendOne(actor: Actor, runId: string, withdrawalId: string): Promise<Sent> {
  const payout = await openPayout(withdrawalId);
  const begun = await begin(runId, withdrawalId);
  if (begun.kind !== "go") return begun;
  const outcome = await callProvider(payout);
  await settle(actor, { runId, withdrawalId, checks: 0, provided: true }, outcome);
  return outcome;
}

type Begun = { kind: "go" } | Extract<Sent, { kind: "skipped" | "stopped" }>;

function begin(runId: string, withdrawalId: string): Promise<Begun> {
  return transaction(async (tx): Promise<Begun> => {
    const stop = await payoutsStopped(tx);
    if (stop) return { kind: "stopped", reason: stop.reason };
    const [{ answer }] = await tx.$queryRaw<[{ answer: string }]>`
      select payout_begin_send(${runId}, ${withdrawalId}, ${now()}::timestamptz) as answer`;
    return answer === "go" ? { kind: "go" } : { kind: "skipped" };
  });
}

/** A withdrawal as its provider needs it, with its kind; a destination that cannot be opened is a problem in words. */
export type OpenedPayout = { kind: PayoutMethodKind } & ({ payout: Payout } | { problem: string });

/** Opens the sealed destination; what it holds stays in this process and is never logged. */
export async function openPayout(withdrawalId: string): Promise<OpenedPayout> {
  const w = await db.withdrawal.findUniqueOrThrow({ where: { id: withdrawalId } });
  try {
    const destination = openDestination(w);
    const netMicros = w.amountMicros - w.feeMicros;
    return { kind: w.methodKind, payout: { withdrawalId, netMicros, destination } };
  } catch {
    log.error({ withdrawalId }, "the destination of a withdrawal cannot be opened");
    return { kind: w.methodKind, problem: "Its destination cannot be opened: a sealing key is missing." };
  }
}

/** The provider's answer; what it cannot be asked for is refused. */
export async function callProvider(opened: OpenedPayout): Promise<Outcome> {
  if ("problem" in opened) return { kind: "refused", problem: opened.problem };
  const provider = providerOf(opened.kind);
  if (!provider) return { kind: "blocked", problem: "No provider is set up for it any more." };
  const problem = provider.quote(opened.payout);
  return problem ? { kind: "refused", problem } : provider.send(opened.payout);
}
