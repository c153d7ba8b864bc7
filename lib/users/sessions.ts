import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** Ends all of a person's sessions but one. @returns how many ended */
export async function endSessions(tx: Tx, userId: string, except?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, endedAt: null, ...(except && { id: { not: except } }) },
    data: { endedAt: now() },
  });
  return count;
}
