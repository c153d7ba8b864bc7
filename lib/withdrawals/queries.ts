import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { db, type Tx } from "@/lib/platform/db";
import { canReadWithdrawal } from "./policy";

/** What is shown of a withdrawal; the sealed destination stays where it is. */
const shown = {
  id: true,
  userId: true,
  methodId: true,
  methodKind: true,
  methodLabel: true,
  amountMicros: true,
  feeMicros: true,
  status: true,
  requestedAt: true,
  dueAt: true,
  reviewDueAt: true,
  reviewReason: true,
  reviewedAt: true,
  runId: true,
  sendingAt: true,
  providerReference: true,
  problem: true,
  completedAt: true,
  failedAt: true,
  cancelledAt: true,
  feeReturnedAt: true,
} as const;

const PAGE = 50;

/** A person's withdrawals, newest first; `before` is the id of the last one seen. */
export async function withdrawalPage(userId: string, before: string | null) {
  const found = await db.withdrawal.findMany({
    where: { userId, ...(before && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: shown,
  });
  const withdrawals = found.slice(0, PAGE);
  return { withdrawals, next: found.length > PAGE ? (withdrawals.at(-1)?.id ?? null) : null };
}

/** One withdrawal, for those who may see it; for everybody else it does not exist. */
export async function findWithdrawal(actor: Actor, id: string, client: Tx = db) {
  const withdrawal = isId("withdrawal", id)
    ? await client.withdrawal.findUnique({ where: { id }, select: shown })
    : null;
  return withdrawal && canReadWithdrawal(actor, withdrawal) ? withdrawal : null;
}

export type ShownWithdrawal = NonNullable<Awaited<ReturnType<typeof findWithdrawal>>>;

/** The actor's own withdrawal. @throws AppError NOT_FOUND for a missing one and for anybody else's alike */
export async function findOwnWithdrawal(actor: Actor, id: string, client: Tx = db): Promise<ShownWithdrawal> {
  const withdrawal = await findWithdrawal(actor, id, client);
  if (!withdrawal || actor.kind !== "user" || withdrawal.userId !== actor.id)
    throw notFound("This withdrawal");
  return withdrawal;
}

/** The number of the run a withdrawal is or was in; null when no run has taken it. */
export async function runNumberOf(withdrawalId: string): Promise<number | null> {
  const item = await db.payoutItem.findFirst({
    where: { withdrawalId, state: { not: "EXCLUDED" } },
    orderBy: { changedAt: "desc" },
    select: { run: { select: { number: true } } },
  });
  return item?.run.number ?? null;
}
