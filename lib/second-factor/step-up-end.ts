import { later, MINUTE_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";

/** Until when a code entered now confirms what is done in that session. */
export async function stepUpEnd(): Promise<Date> {
  return later(now(), (await setting("secondFactor.stepUpMinutes")) * MINUTE_MS);
}

/** Notes in the session that its person has just shown a code; without a session there is nothing to note. */
export async function markSteppedUp(
  tx: Tx,
  { id, sessionId }: { id: string; sessionId?: string },
  until: Date | null,
): Promise<void> {
  if (!sessionId) return;
  await tx.session.updateMany({
    where: { id: sessionId, userId: id, endedAt: null },
    data: { steppedUpUntil: until },
  });
}
