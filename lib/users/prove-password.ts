import type { UserActor } from "@/lib/core/actor";
import { invalid } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { verifyPassword } from "./password";

/**
 * Lets pass who knows the actor's password: whoever found an open session does not. Limit how often it is called.
 * @throws AppError INVALID_INPUT at "password"
 */
export async function provePassword(actor: UserActor, password: string): Promise<void> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } });
  if (!(await verifyPassword(user.passwordHash, password))) {
    throw invalid("password", "That is not your password.");
  }
}
