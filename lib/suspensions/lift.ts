import { isModerator, type UserActor } from "@/lib/core/actor";
import { assertStaff, authorize, conflict, notFound } from "@/lib/core/errors";
import { lockPerson } from "@/lib/holds/lock";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { endSuspension } from "./end";
import type { LiftSuspension } from "./schema";

/**
 * Ends a suspension early. The person starts with an empty window, as at its own end.
 * @returns whose it was @throws AppError NOT_FOUND, NOT_ALLOWED on the own account, CONFLICT when it has ended
 */
export async function liftSuspension(
  actor: UserActor,
  { suspensionId, reason }: LiftSuspension,
): Promise<{ userId: string }> {
  assertStaff(isModerator(actor));
  return transaction(async (tx) => {
    const found = await tx.suspension.findUnique({ where: { id: suspensionId } });
    if (!found) throw notFound("This suspension");
    const { userId } = found;
    authorize(userId !== actor.id || "Another person of the staff decides about your account.");
    await lockPerson(tx, userId);
    const at = now();
    const active = await tx.suspension.findFirst({
      where: { id: suspensionId, status: "ACTIVE", until: { gt: at } },
    });
    if (!active) throw conflict("This suspension has ended already.");
    await endSuspension(tx, actor, active, { status: "LIFTED", at, reason });
    return { userId };
  });
}
