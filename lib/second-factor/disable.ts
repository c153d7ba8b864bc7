import { record } from "@/lib/audit/record";
import type { Actor, UserActor } from "@/lib/core/actor";
import { AppError, authorize, conflict, requireStepUp } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { provePassword } from "@/lib/users/prove-password";
import { findPerson } from "@/lib/users/queries";
import { endSessions } from "@/lib/users/sessions";
import { mailDisabled, mailRescued } from "./mail";
import { canDisable } from "./policy";
import { markSteppedUp } from "./step-up-end";

/**
 * Turns the second factor off, for who knows the password and has just shown a code. Other devices are logged out.
 * @throws AppError STEP_UP_NEEDED, NOT_ALLOWED for staff, INVALID_INPUT at "password", CONFLICT when it is off already
 */
export async function disableSecondFactor(
  actor: UserActor,
  { password }: { password: string },
): Promise<void> {
  requireStepUp(actor, now());
  authorize(canDisable(actor));
  await provePassword(actor, password);
  await transaction(async (tx) => {
    await remove(tx, actor, actor.id);
    await endSessions(tx, actor.id, actor.sessionId);
    await markSteppedUp(tx, actor, null);
    await mailDisabled(tx, await findPerson(tx, actor.id));
  });
}

/**
 * Turns it off for a person who has lost phone and recovery codes, and ends all their sessions: the operator's command.
 * @throws AppError NOT_FOUND, CONFLICT when it is off already
 */
export function rescueSecondFactor(operator: Actor, { email }: { email: string }): Promise<void> {
  return transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (!user) throw new AppError("NOT_FOUND", `Nobody has an account with the address ${email}.`);
    await remove(tx, operator, user.id);
    await endSessions(tx, user.id);
    await mailRescued(tx, await findPerson(tx, user.id));
  });
}

async function remove(tx: Tx, actor: Actor, userId: string): Promise<void> {
  const { count } = await tx.secondFactor.deleteMany({ where: { userId, enabledAt: { not: null } } });
  if (count === 0) throw conflict("The second factor is off already.");
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await record(tx, actor, "second-factor.disabled", userId);
}
