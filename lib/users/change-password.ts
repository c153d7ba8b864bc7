import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { invalid } from "@/lib/core/errors";
import { db, transaction } from "@/lib/platform/db";
import { forgetTries } from "@/lib/platform/rate-limit";
import { mailPasswordChanged } from "./mail";
import { hashPassword, verifyPassword } from "./password";
import type { ChangePassword } from "./schema";
import { endSessions } from "./sessions";

/**
 * Sets a new password for who knows the present one, and ends every session but `sessionId`. Codes that too
 * many wrong ones had closed count again.
 * @throws AppError INVALID_INPUT when the present password is wrong
 */
export async function changePassword(
  actor: UserActor,
  { currentPassword, newPassword }: ChangePassword,
  sessionId?: string,
): Promise<void> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, nickname: true, passwordHash: true },
  });
  if (!(await verifyPassword(user.passwordHash, currentPassword))) {
    throw invalid("currentPassword", "That is not your present password.");
  }
  const passwordHash = await hashPassword(newPassword);
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { passwordHash }, select: { id: true } });
    await endSessions(tx, actor.id, sessionId);
    await record(tx, actor, "user.password-changed", actor.id);
    await mailPasswordChanged(tx, user);
  });
  await forgetTries("codeStreak", actor.id);
}
