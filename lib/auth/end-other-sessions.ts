import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { transaction } from "@/lib/platform/db";
import { endSessions } from "@/lib/users/sessions";

/** Ends every session of the actor but the one they are using. @returns how many ended */
export function endOtherSessions(actor: UserActor, keepSessionId: string): Promise<number> {
  return transaction(async (tx) => {
    const ended = await endSessions(tx, actor.id, keepSessionId);
    await record(tx, actor, "session.others-ended", actor.id, { detail: { ended } });
    return ended;
  });
}
