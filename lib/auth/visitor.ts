import type { UserActor } from "@/lib/core/actor";
import { later, MINUTE_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { isAlive } from "./lifetimes";

/** Who is behind a session, as the database has it now. */
export interface Visitor {
  sessionId: string;
  email: string;
  /** Until the address is confirmed the person may look around and confirm it, nothing else. */
  emailConfirmed: boolean;
  actor: UserActor;
}

/** Writing every sign of life would be a write per request; a minute is exact enough for an idle time of half an hour. */
const SEEN_EVERY_MS = MINUTE_MS;

/**
 * The person behind a session id, or null when the session ended, ran out or never was. It reads the rows each
 * time, so an ended session, another role or a suspension counts from the next request on.
 */
export async function findVisitor(sessionId: string): Promise<Visitor | null> {
  const session = await db.session.findUnique({
    where: { id: sessionId },
    select: {
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
      endedAt: true,
      steppedUpUntil: true,
      user: {
        select: {
          id: true,
          nickname: true,
          role: true,
          country: true,
          suspendedUntil: true,
          email: true,
          emailConfirmedAt: true,
        },
      },
    },
  });
  if (!session || !isAlive(session, session.user.role, now())) return null;
  await noteSeen(sessionId, session.lastSeenAt);
  const { email, emailConfirmedAt, ...person } = session.user;
  const actor = { kind: "user" as const, ...person, sessionId, steppedUpUntil: session.steppedUpUntil };
  return { sessionId, email, emailConfirmed: emailConfirmedAt !== null, actor };
}

async function noteSeen(sessionId: string, lastSeenAt: Date): Promise<void> {
  const at = now();
  if (at < later(lastSeenAt, SEEN_EVERY_MS)) return;
  await db.session.updateMany({ where: { id: sessionId, lastSeenAt }, data: { lastSeenAt: at } });
}
