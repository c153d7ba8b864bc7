import { record } from "@/lib/audit/record";
import { provenActor } from "@/lib/auth/step-up";
import type { UserActor } from "@/lib/core/actor";
import { conflict, requireStepUp } from "@/lib/core/errors";
import { lockPerson } from "@/lib/holds/lock";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { mailMethodRemoved } from "./mail-method";
import { findOwnMethod } from "./methods";
import { underWay } from "./states";

/**
 * Takes a payout method away. A withdrawal that is on its way to it has to end or be cancelled first.
 * @throws AppError NOT_FOUND, CONFLICT, INVALID_INPUT at `code`
 */
export async function removeMethod(
  actor: UserActor,
  { methodId, code }: { methodId: string; code?: string },
): Promise<void> {
  await findOwnMethod(actor.id, methodId);
  const proven = await provenActor(actor, code);
  await transaction((tx) => remove(tx, proven, methodId));
}

async function remove(tx: Tx, actor: UserActor, methodId: string): Promise<void> {
  await lockPerson(tx, actor.id);
  requireStepUp(actor, now());
  const method = await findOwnMethod(actor.id, methodId, tx);
  const open = await tx.withdrawal.count({ where: { methodId, status: { in: [...underWay] } } });
  if (open > 0)
    throw conflict("A withdrawal is on its way there. Cancel it first, or wait until it has ended.");
  await tx.payoutMethod.update({ where: { id: methodId }, data: { removedAt: now() }, select: { id: true } });
  await record(tx, actor, "payout-method.removed", methodId, { detail: { kind: method.kind } });
  await mailMethodRemoved(tx, actor.id, method);
}
