import type { Tx } from "@/lib/platform/db";
import { holdSourceOf } from "@/lib/suspensions/end";

/** What the hold that ends an account after red flags names as its source. */
export const terminationOf = (suspensionId: string) => `termination:${suspensionId}`;

/**
 * The hold on withdrawals that waits for the decision whether the account goes on; null when that is decided. It is,
 * as soon as the hold has ended or the account has.
 */
export async function undecidedHold(tx: Tx, suspensionId: string) {
  const holds = await tx.accountHold.findMany({
    where: { sourceKey: { in: [holdSourceOf(suspensionId), terminationOf(suspensionId)] } },
    select: { id: true, scope: true, reviewDueAt: true, liftedAt: true },
  });
  if (holds.some(({ scope }) => scope === "ACCOUNT")) return null;
  return holds.find(({ liftedAt }) => liftedAt === null) ?? null;
}
