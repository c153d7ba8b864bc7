import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { lockPerson } from "@/lib/holds/lock";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { withdrawalReturned } from "./events";
import { findOwnWithdrawal } from "./queries";

/**
 * REQUESTED → CANCELLED: the whole amount is back in Earned, the fee included. A payout run that takes it at the same
 * moment and this command cannot both win.
 * @throws AppError NOT_FOUND, CONFLICT when a run has it already or it has ended
 */
export function cancelWithdrawal(
  actor: UserActor,
  { withdrawalId }: { withdrawalId: string },
): Promise<void> {
  return transaction((tx) => cancel(tx, actor, withdrawalId));
}

async function cancel(tx: Tx, actor: UserActor, withdrawalId: string): Promise<void> {
  await lockPerson(tx, actor.id);
  await findOwnWithdrawal(actor, withdrawalId, tx);
  const [{ done }] = await tx.$queryRaw<[{ done: boolean }]>`
    select withdrawal_cancel(${withdrawalId}, ${actor.id}, ${now()}) as done`;
  if (!done)
    throw conflict("This withdrawal is in a payout run already, or has ended. Its page shows how it stands.");
  await record(tx, actor, "withdrawal.cancelled", withdrawalId);
  await emit(tx, withdrawalReturned, { withdrawalId, userId: actor.id });
}
