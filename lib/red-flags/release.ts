import { systemActor } from "@/lib/core/actor";
import { liftHold } from "@/lib/holds/lift";
import { lockPerson } from "@/lib/holds/lock";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { undecidedHold } from "./undecided";

const actor = systemActor("release-undecided");

/**
 * Lets withdrawals go again where nobody decided in time whether the account goes on, for at most `limit` accounts.
 * Returns how many it looked at.
 */
export async function releaseUndecided(limit: number): Promise<number> {
  const late = await db.$queryRaw<{ suspensionId: string; userId: string }[]>`
    select s.id as "suspensionId", s.user_id as "userId"
    from account_hold h join suspension s on h.source_key = 'suspension:' || s.id
    where h.lifted_at is null and h.review_due_at <= ${now()}::timestamptz
      and not exists (select from account_hold ended where ended.source_key = 'termination:' || s.id)
    order by h.review_due_at limit ${limit}::int`;
  for (const { suspensionId, userId } of late) await release(suspensionId, userId);
  return late.length;
}

function release(suspensionId: string, userId: string): Promise<void> {
  return transaction(async (tx) => {
    await lockPerson(tx, userId);
    const hold = await undecidedHold(tx, suspensionId);
    if (!hold || hold.reviewDueAt > now()) return;
    await liftHold(tx, actor, { holdId: hold.id, reason: "Nobody of the staff decided in time." });
  });
}
