import type { UserActor } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import type { Tx } from "@/lib/platform/db";

/** The rule book is the admins'. @throws AppError NOT_FOUND */
export function assertAdmin(actor: UserActor): void {
  assertStaff(actor.role === "ADMIN");
}

/** Lets one change of the rule book follow the other, since each is held against all settings. */
export async function lockRuleBook(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('rule-book'))`;
}
