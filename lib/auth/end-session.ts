import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";

/**
 * Ends one of the actor's own sessions; its next request is a visitor's.
 * @throws AppError NOT_FOUND when it is another person's, or has ended already
 */
export function endSession(actor: UserActor, { sessionId }: { sessionId: string }): Promise<void> {
  return transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId: actor.id, endedAt: null },
      data: { endedAt: now() },
    });
    if (count === 0) throw notFound("That session");
    await record(tx, actor, "session.ended", sessionId);
  });
}
