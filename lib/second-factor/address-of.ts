import type { UserActor } from "@/lib/core/actor";
import { db } from "@/lib/platform/db";

/** The address a person acts from, as their session keeps it: a keyed hash. Their own id when they have no session. */
export async function addressOf({ id, sessionId }: UserActor): Promise<string> {
  if (!sessionId) return id;
  const session = await db.session.findUnique({ where: { id: sessionId }, select: { ipHash: true } });
  return session?.ipHash ?? id;
}
