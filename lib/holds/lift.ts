import { actorName, record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { lockPerson } from "./lock";
import { mailLifted } from "./mail";

/** Ends one hold, in the caller's transaction. @throws AppError CONFLICT when it had ended already */
export async function liftHold(
  tx: Tx,
  actor: Actor,
  { holdId, reason }: { holdId: string; reason: string },
): Promise<void> {
  const { userId } = await tx.accountHold.findUniqueOrThrow({
    where: { id: holdId },
    select: { userId: true },
  });
  await lockPerson(tx, userId);
  const { count } = await tx.accountHold.updateMany({
    where: { id: holdId, liftedAt: null },
    data: { liftedAt: now(), liftedBy: actorName(actor), liftReason: reason },
  });
  if (count === 0) throw conflict("This hold has ended already.");
  await record(tx, actor, "hold.lifted", userId, { reason, detail: { id: holdId } });
  await mailLifted(tx, userId, holdId);
}

/** Ends the hold that came from that source, if there is one. @returns whether one ended */
export async function liftHoldFrom(
  tx: Tx,
  actor: Actor,
  { sourceKey, reason }: { sourceKey: string; reason: string },
): Promise<boolean> {
  const hold = await tx.accountHold.findFirst({ where: { sourceKey, liftedAt: null }, select: { id: true } });
  if (hold) await liftHold(tx, actor, { holdId: hold.id, reason });
  return hold !== null;
}
