import { record } from "@/lib/audit/record";
import { invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { countTry, forgetTries, takeTryBack } from "@/lib/platform/rate-limit";
import { verifyPassword } from "@/lib/users/password";
import { findPerson } from "@/lib/users/queries";
import type { LogIn } from "@/lib/users/schema";
import { sessionEnd } from "./lifetimes";

/** Where a log-in comes from. */
export interface Device {
  ip: string;
  userAgent: string;
}

const USER_AGENT_MAX = 300;

/**
 * Checks e-mail and password and starts a session. Tries are counted before anything is hashed, so that guessing is
 * slow and a flood costs no memory; a good log-in clears the count.
 * @returns the session's id
 * @throws AppError INVALID_INPUT (the same for a wrong password and an unknown address), RATE_LIMITED
 */
export async function logIn({ email, password }: LogIn, device: Device): Promise<string> {
  await countTry("logInPerIp", device.ip);
  await countTry("logInPerAccount", email);
  await countTry("logInStreak", email);
  const user = await db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  const matches = await verifyPassword(user?.passwordHash, password);
  if (!user || !matches) throw invalid("", "That e-mail address and password do not belong together.");
  await Promise.all([
    takeTryBack("logInPerIp", device.ip),
    forgetTries("logInPerAccount", email),
    forgetTries("logInStreak", email),
  ]);
  return startSession(user.id, device);
}

/** A new session row for a person who has shown who they are. @returns its id */
export function startSession(userId: string, { ip, userAgent }: Device): Promise<string> {
  return transaction(async (tx) => {
    const { actor } = await findPerson(tx, userId);
    const at = now();
    const { id } = await tx.session.create({
      data: {
        id: newId("session"),
        userId,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: sessionEnd(actor.role, at),
        ipHash: keyedHash("session", ip),
        userAgent: userAgent.slice(0, USER_AGENT_MAX),
      },
      select: { id: true },
    });
    await tx.user.update({ where: { id: userId }, data: { lastLoginAt: at }, select: { id: true } });
    await record(tx, actor, "session.started", id);
    return id;
  });
}
