import { openCase } from "@/lib/cases/open";
import type { Actor } from "@/lib/core/actor";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";

/**
 * Who had a confirmed method to the same place before: the first of them; null when nobody had. Who comes later says
 * nothing about who was first, since anybody can type in somebody else's account.
 */
export async function sharesDestination(methodId: string, client: Tx = db): Promise<string | null> {
  const method = await client.payoutMethod.findUniqueOrThrow({
    where: { id: methodId },
    select: { userId: true, destinationHash: true, confirmedAt: true },
  });
  const other = await client.payoutMethod.findFirst({
    where: {
      destinationHash: method.destinationHash,
      userId: { not: method.userId },
      confirmedAt: { lte: method.confirmedAt ?? now() },
    },
    orderBy: { confirmedAt: "asc" },
    select: { userId: true },
  });
  return other?.userId ?? null;
}

/** Asks a person of the staff to look when two accounts are paid to one place. Stops nobody by itself. */
export async function watchSharedDestination(tx: Tx, actor: Actor, methodId: string): Promise<void> {
  const otherUserId = await sharesDestination(methodId, tx);
  if (!otherUserId) return;
  const { userId } = await tx.payoutMethod.findUniqueOrThrow({
    where: { id: methodId },
    select: { userId: true },
  });
  await openCase(tx, actor, {
    kind: "SAME_DESTINATION",
    userId,
    otherUserId,
    sourceKey: `same-destination:${methodId}`,
    reason: "Two accounts are paid to the same place.",
  });
}
