import { type Actor, isFinance } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import { pageOf } from "@/lib/core/page";
import { db } from "@/lib/platform/db";
import type {
  StripeReconciliation,
  StripeReconciliationDay,
  StripeReconciliationDifference,
} from "@/lib/platform/prisma/client";

/** A run with all it found. */
export interface ReconciliationDetail extends StripeReconciliation {
  days: StripeReconciliationDay[];
  differences: StripeReconciliationDifference[];
}

const whole = {
  days: { orderBy: [{ day: "desc" as const }, { kind: "asc" as const }] },
  differences: { orderBy: { id: "asc" as const } },
};

function assertFinance(actor: Actor): void {
  assertStaff(actor.kind === "system" || isFinance(actor));
}

/**
 * The run to show: the last one that was finished, or one of that id. Null when there is none.
 * @throws AppError NOT_FOUND for others than finance, as all here
 */
export async function findReconciliation(
  actor: Actor,
  id: bigint | null,
): Promise<ReconciliationDetail | null> {
  assertFinance(actor);
  if (id !== null) return db.stripeReconciliation.findUnique({ where: { id }, include: whole });
  return db.stripeReconciliation.findFirst({
    where: { outcome: { not: "FAILED" } },
    orderBy: { id: "desc" },
    include: whole,
  });
}

const PAGE = 24;

/** A page of all runs, newest first; `before` is the id of the last one seen. */
export async function reconciliationPage(
  actor: Actor,
  before: bigint | null,
): Promise<{ runs: StripeReconciliation[]; next: bigint | null }> {
  assertFinance(actor);
  const found = await db.stripeReconciliation.findMany({
    where: before ? { id: { lt: before } } : {},
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const { rows: runs, next } = pageOf(found, PAGE);
  return { runs, next };
}
