import { actorName, record } from "@/lib/audit/record";
import { isModerator, type UserActor } from "@/lib/core/actor";
import { assertStaff, authorize, conflict, notFound } from "@/lib/core/errors";
import { lockPerson } from "@/lib/holds/lock";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { applyWithdrawal } from "./consequences";
import { mailWithdrawn } from "./mail";
import type { WithdrawFlag } from "./schema";

/**
 * Takes a flag back, with what it brought about.
 * @returns whose it was @throws AppError NOT_FOUND, NOT_ALLOWED on the own account, CONFLICT when it counts no more
 */
export async function withdrawFlag(
  actor: UserActor,
  { flagId, reason }: WithdrawFlag,
): Promise<{ userId: string }> {
  assertStaff(isModerator(actor));
  return transaction(async (tx) => {
    const flag = await tx.redFlag.findUnique({ where: { id: flagId } });
    if (!flag) throw notFound("This flag");
    const { userId } = flag;
    authorize(userId !== actor.id || "Another person of the staff decides about your account.");
    await lockPerson(tx, userId);
    const at = now();
    const { count } = await tx.redFlag.updateMany({
      where: { id: flagId, withdrawnAt: null, expiresAt: { gt: at } },
      data: { withdrawnAt: at, withdrawnBy: actorName(actor), withdrawReason: reason },
    });
    if (count === 0) throw conflict("This flag counts no more.");
    await record(tx, actor, "red-flag.withdrawn", userId, { reason, detail: { id: flagId } });
    await mailWithdrawn(tx, flag);
    await applyWithdrawal(tx, actor, userId, reason);
    return { userId };
  });
}
