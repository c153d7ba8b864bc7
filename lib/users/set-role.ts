import { record } from "@/lib/audit/record";
import type { Actor, Role } from "@/lib/core/actor";
import { AppError, authorize, type Verdict } from "@/lib/core/errors";
import { transaction } from "@/lib/platform/db";
import type { SetRole } from "./schema";

/** Roles are given by admins, and by the operator's own commands. Nobody changes their own. */
export function canSetRole(actor: Actor, subjectId: string | undefined): Verdict {
  if (actor.kind === "system") return true;
  if (actor.role !== "ADMIN") return "Only an admin may change roles.";
  return actor.id !== subjectId || "Another admin must change your role.";
}

/**
 * Gives a person a role; it counts on their next request.
 * @returns the role they had
 * @throws AppError NOT_FOUND, NOT_ALLOWED
 */
export function setRole(actor: Actor, { email, role }: SetRole): Promise<Role> {
  return transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, role: true } });
    authorize(canSetRole(actor, user?.id));
    if (!user) throw new AppError("NOT_FOUND", `Nobody has an account with the address ${email}.`);
    if (user.role === role) return role;
    await tx.user.update({ where: { id: user.id }, data: { role }, select: { id: true } });
    await record(tx, actor, "user.role-set", user.id, { detail: { from: user.role, to: role } });
    return user.role;
  });
}
