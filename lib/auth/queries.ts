import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { deviceName } from "./device-name";
import { isAlive } from "./lifetimes";
import type { OwnSession } from "./schema";
import type { Visitor } from "./visitor";

/** The visitor's own sessions that still count: the one in use first, then the latest. */
export async function listOwnSessions({ actor, sessionId }: Visitor): Promise<OwnSession[]> {
  const at = now();
  const sessions = await db.session.findMany({
    where: { userId: actor.id, endedAt: null, expiresAt: { gt: at } },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
  });
  return sessions
    .filter((session) => isAlive(session, actor.role, at))
    .map((session) => ({
      id: session.id,
      device: deviceName(session.userAgent),
      startedAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      current: session.id === sessionId,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}
