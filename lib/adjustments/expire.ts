import { record } from "@/lib/audit/record";
import { systemActor } from "@/lib/core/actor";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";

const actor = systemActor("expire-adjustments");

/** Ends proposals nobody decided on in time, at most `limit`. Returns how many there were. */
export function expireAdjustments(limit: number): Promise<number> {
  return transaction(async (tx) => {
    const ended = await tx.$queryRaw<{ id: string }[]>`
      select id from adjustment_expire_due(${limit}::int, ${now()}::timestamptz) as id`;
    for (const { id } of ended) await record(tx, actor, "adjustment.expired", id);
    return ended.length;
  });
}
