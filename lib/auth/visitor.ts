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
  secondFactor: boolean;
  actor: UserActor;
}

/** Writing every sign of life would be a write per request; a minute is exact enough for an idle time of half an hour. */
const SEEN_EVERY_MS = MINUTE_MS;

/**
 * The person behind a session id, or null when the session ended, ran out or never was, or the account is on
 * hold. It reads the rows each time, so an ended session, another role or a hold counts from the next request on.
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
          secondFactor: { select: { enabledAt: true } },
          holds: { where: { scope: "ACCOUNT", liftedAt: null }, take: 1, select: { id: true } },
        },
      },
    },
  });
  if (!session || !isAlive(session, session.user.role, now())) return null;
  const { email, emailConfirmedAt, secondFactor, holds, ...person } = session.user;
  if (holds.length > 0) return null;
  await noteSeen(sessionId, session.lastSeenAt);
  const actor = { kind: "user" as const, ...person, sessionId, steppedUpUntil: session.steppedUpUntil };
  return {
    sessionId,
    email,
    emailConfirmed: emailConfirmedAt !== null,
    secondFactor: secondFactor?.enabledAt != null,
    actor,
  };
}

async function noteSeen(sessionId: string, lastSeenAt: Date): Promise<void> {
  const at = now();
  if (at < later(lastSeenAt, SEEN_EVERY_MS)) return;
  await db.session.updateMany({ where: { id: sessionId, lastSeenAt }, data: { lastSeenAt: at } });
}
