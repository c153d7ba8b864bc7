import { record } from "@/lib/audit/record";
import { transaction } from "@/lib/platform/db";
import { forgetTries } from "@/lib/platform/rate-limit";
import { markConfirmed } from "./confirm-email";
import { isLinkGood, linkIsOver, redeemLink } from "./email-link";
import { mailPasswordChanged } from "./mail";
import { hashPassword } from "./password";
import { findPerson } from "./queries";
import type { ResetPassword } from "./schema";
import { endSessions } from "./sessions";

/**
 * Sets a new password through a mailed link, once. Ends every session, and opens a log-in that too many wrong
 * passwords or codes had closed. Whoever reads the mail owns the address, so it counts as confirmed.
 * @throws AppError TOO_LATE when the link was used or has run out
 */
export async function resetPassword({ token, password }: ResetPassword): Promise<void> {
  if (!(await isLinkGood(token, "RESET_PASSWORD"))) throw linkIsOver();
  const passwordHash = await hashPassword(password);
  const { actor, email } = await transaction(async (tx) => {
    const userId = await redeemLink(tx, token, "RESET_PASSWORD");
    const person = await findPerson(tx, userId);
    await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
    await markConfirmed(tx, person.actor);
    await endSessions(tx, userId);
    await record(tx, person.actor, "user.password-reset", userId);
    await mailPasswordChanged(tx, { email: person.email, nickname: person.actor.nickname });
    return person;
  });
  await Promise.all([
    forgetTries("logInPerAccount", email),
    forgetTries("logInStreak", email),
    forgetTries("codeStreak", actor.id),
  ]);
}
