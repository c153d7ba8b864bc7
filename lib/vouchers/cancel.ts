import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict, notFound } from "@/lib/core/errors";
import { lockPerson } from "@/lib/holds/lock";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { voucherReturned } from "./events";

/**
 * ACTIVE → CANCELLED: its code is worth nothing from now on and the money is back in Earned.
 * @throws AppError NOT_FOUND for a voucher of somebody else, CONFLICT when it was used or returned already
 */
export function cancelVoucher(actor: UserActor, { voucherId }: { voucherId: string }): Promise<void> {
  return transaction((tx) => cancel(tx, actor, voucherId));
}

async function cancel(tx: Tx, actor: UserActor, voucherId: string): Promise<void> {
  await lockPerson(tx, actor.id);
  const own = await tx.voucher.count({ where: { id: voucherId, makerId: actor.id } });
  if (own === 0) throw notFound("This voucher");
  const [{ done }] = await tx.$queryRaw<[{ done: boolean }]>`
    select voucher_cancel(${voucherId}, ${actor.id}, ${now()}) as done`;
  if (!done) throw conflict("Somebody has redeemed this voucher, or its money is back already.");
  await record(tx, actor, "voucher.cancelled", voucherId);
  await emit(tx, voucherReturned, { voucherId });
}
