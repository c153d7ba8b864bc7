import { record } from "@/lib/audit/record";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { countTry, forgetTries, takeTryBack } from "@/lib/platform/rate-limit";
import { hasSecondFactor } from "@/lib/second-factor/queries";
import { spendCode } from "@/lib/second-factor/spend-code";
import { stepUpEnd } from "@/lib/second-factor/step-up-end";
import { verifyPassword } from "@/lib/users/password";
import { findPerson } from "@/lib/users/queries";
import type { LogIn } from "@/lib/users/schema";
import { sessionEnd } from "./lifetimes";
import { issueTicket, openTicket } from "./log-in-ticket";
import type { CodeStep } from "./schema";

/** Where a log-in comes from. */
export interface Device {
  ip: string;
  userAgent: string;
}

const USER_AGENT_MAX = 300;

/** The password was right, and a code of the authenticator app is asked for next, together with the ticket. */
export class CodeNeeded extends AppError {
  constructor(readonly ticket: string) {
    super("NOT_ALLOWED", "Enter the code of your authenticator app to go on.");
  }
}

/**
 * Checks e-mail and password and starts a session. Tries are counted before anything is hashed, so that guessing is
 * slow and a flood costs no memory; a right password clears the count.
 * @returns the session's id
 * @throws CodeNeeded when the person has a second factor
 * @throws AppError INVALID_INPUT (the same for a wrong password and an unknown address), RATE_LIMITED, NOT_ALLOWED
 * while the account is on hold
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
  if (await hasSecondFactor(user.id)) throw new CodeNeeded(issueTicket(user));
  return enter(user.id, device);
}

/**
 * The second step for who has a second factor: the ticket stands for the right password, the code for the phone.
 * @returns the session's id
 * @throws AppError TOO_LATE for a ticket that is not good any more, INVALID_INPUT at "code", RATE_LIMITED, NOT_ALLOWED
 * while the account is on hold
 */
export async function logInWithCode({ ticket, code }: CodeStep, device: Device): Promise<string> {
  const userId = await openTicket(ticket);
  if (!userId) throw new AppError("TOO_LATE", "That took too long. Go back and enter your password again.");
  await spendCode(userId, code, addressHash(device));
  return enter(userId, device, await stepUpEnd());
}

/** For who has shown everything that is asked of them; only they learn of a hold. */
async function enter(userId: string, device: Device, steppedUpUntil?: Date): Promise<string> {
  const hold = await db.accountHold.findFirst({
    where: { userId, scope: "ACCOUNT", liftedAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, reason: true },
  });
  if (hold) {
    throw new AppError(
      "NOT_ALLOWED",
      `Your account is on hold, so nobody can log in to it. The reason: ${hold.reason} To tell us your side, answer the mail we sent you about it, number ${hold.id}.`,
    );
  }
  return startSession(userId, device, steppedUpUntil);
}

/** A new session row for a person who has shown who they are. @returns its id */
export function startSession(userId: string, device: Device, steppedUpUntil?: Date): Promise<string> {
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
        ipHash: addressHash(device),
        userAgent: device.userAgent.slice(0, USER_AGENT_MAX),
        steppedUpUntil: steppedUpUntil ?? null,
      },
      select: { id: true },
    });
    await tx.user.update({ where: { id: userId }, data: { lastLoginAt: at }, select: { id: true } });
    await record(tx, actor, "session.started", id);
    return id;
  });
}

const addressHash = ({ ip }: Device) => keyedHash("session", ip);
