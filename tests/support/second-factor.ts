import { randomUUID } from "node:crypto";
import { startSession } from "@/lib/auth/log-in";
import { findVisitor } from "@/lib/auth/visitor";
import type { UserActor } from "@/lib/core/actor";
import { later, SECOND_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { enableSecondFactor } from "@/lib/second-factor/enable";
import { secretToEnrol } from "@/lib/second-factor/secret-to-enrol";
import { codeAt, newSecret } from "@/lib/second-factor/totp";

export interface Equipped {
  /** In a session of their own, in which they have just shown a code. */
  actor: UserActor;
  secret: string;
  recoveryCodes: string[];
  /** The code that turned it on. */
  usedCode: string;
  /** The code their app shows next; the present one has been used to turn it on. */
  code(): string;
}

/** Turns on the second factor of a person, as they would. */
export async function withSecondFactor(user: UserActor): Promise<Equipped> {
  const sessionId = await startSession(user.id, { ip: `test ${randomUUID()}`, userAgent: "a test" });
  const secret = newSecret();
  await secretToEnrol(user, secret);
  const usedCode = codeAt(secret, now());
  const recoveryCodes = await enableSecondFactor({ ...user, sessionId }, { code: usedCode });
  const visitor = await findVisitor(sessionId);
  if (!visitor) throw new Error("the session has ended");
  return {
    actor: visitor.actor,
    secret,
    recoveryCodes,
    usedCode,
    code: () => codeAt(secret, later(now(), 30 * SECOND_MS)),
  };
}
