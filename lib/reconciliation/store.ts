import { actorName, record } from "@/lib/audit/record";
import { openCase } from "@/lib/cases/open";
import type { Actor } from "@/lib/core/actor";
import { formatMoney } from "@/lib/core/money";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import type { StripeReconciliation } from "@/lib/platform/prisma/client";
import type { CaughtUp } from "./catch-up";
import type { DayLine } from "./compare";
import type { Difference } from "./explain";

/** The sums of a finished run, micro-dollars. */
export interface Counted {
  windowStart: Date;
  stripeBeforeMicros: bigint;
  stripeMicros: bigint;
  ledgerMicros: bigint;
  underWayMicros: bigint;
  differenceMicros: bigint;
}

export interface Finding {
  counted: Counted;
  days: DayLine[];
  differences: Difference[];
}

type Start = CaughtUp & { startedAt: Date };

/** Keeps a finished run whole, and puts each difference before the staff once. */
export function storeFinding(actor: Actor, start: Start, found: Finding): Promise<StripeReconciliation> {
  const { counted, days, differences } = found;
  const outcome = counted.differenceMicros === 0n && differences.length === 0 ? "BALANCED" : "DIFFERENT";
  return transaction(async (tx) => {
    const run = await tx.stripeReconciliation.create({
      data: { ...begun(actor, start), ...counted, outcome },
    });
    const ofRun = { reconciliationId: run.id };
    await tx.stripeReconciliationDay.createMany({ data: days.map((line) => ({ ...line, ...ofRun })) });
    await tx.stripeReconciliationDifference.createMany({
      data: differences.map((difference) => ({ ...difference, ...ofRun })),
    });
    for (const difference of differences) await ask(tx, actor, difference);
    await record(tx, actor, "stripe.reconciled", String(run.id), {
      detail: {
        outcome,
        differenceMicros: String(counted.differenceMicros),
        differences: differences.length,
      },
    });
    return run;
  });
}

/** Keeps that a run could not be finished, and why. */
export function storeFailure(actor: Actor, start: Start, failure: string): Promise<StripeReconciliation> {
  return transaction(async (tx) => {
    const run = await tx.stripeReconciliation.create({
      data: { ...begun(actor, start), outcome: "FAILED", failure },
    });
    await record(tx, actor, "stripe.reconciliation-failed", String(run.id), { reason: failure });
    return run;
  });
}

const begun = (actor: Actor, start: Start) => ({ ...start, finishedAt: now(), startedBy: actorName(actor) });

async function ask(tx: Tx, actor: Actor, difference: Difference): Promise<void> {
  const { kind, stripeId, ledgerTransactionId, depositId, stripeMicros, ledgerMicros, explanation } =
    difference;
  const deposit = depositId && (await tx.deposit.findUnique({ where: { id: depositId } }));
  const about = stripeId ?? formatMoney(stripeMicros);
  await openCase(tx, actor, {
    kind: "RECONCILIATION",
    userId: deposit ? deposit.userId : null,
    sourceKey: `reconciliation:${kind}:${about}`,
    reason: explanation,
    detail: {
      stripeId,
      depositId,
      ledgerTransactionId: ledgerTransactionId === null ? null : String(ledgerTransactionId),
      stripeMicros: String(stripeMicros),
      ledgerMicros: String(ledgerMicros),
    },
  });
}
