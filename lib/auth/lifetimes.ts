import type { Role } from "@/lib/core/actor";
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from "@/lib/core/time";

/** How long a session lives at most, and how long without a sign of life. Staff can do more harm, so theirs are short. */
const MEMBER = { absoluteMs: 30 * DAY_MS, idleMs: 7 * DAY_MS };
const STAFF = { absoluteMs: 12 * HOUR_MS, idleMs: 30 * MINUTE_MS };

/** No cookie outlives this. */
export const MAX_SESSION_SECONDS = MEMBER.absoluteMs / 1000;

const lifetimeOf = (role: Role) => (role === "MEMBER" ? MEMBER : STAFF);

/** When a session that starts now ends at the latest. */
export function sessionEnd(role: Role, startedAt: Date): Date {
  return later(startedAt, lifetimeOf(role).absoluteMs);
}

export interface SessionTimes {
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

/** Whether a session still counts for a person of that role: a member made moderator has a moderator's session at once. */
export function isAlive(session: SessionTimes, role: Role, at: Date): boolean {
  const { idleMs } = lifetimeOf(role);
  return (
    session.endedAt === null &&
    at < session.expiresAt &&
    at < sessionEnd(role, session.createdAt) &&
    at < later(session.lastSeenAt, idleMs)
  );
}
