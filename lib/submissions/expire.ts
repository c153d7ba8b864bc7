import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";

/** Returns lapsed reservations to their jobs, at most `limit`. Returns how many; the workers' drafts are kept. */
export async function expireReservations(limit: number): Promise<number> {
  const grace = await setting("work.graceSeconds");
  const [row] = await db.$queryRaw<[{ expired: number }]>`
    select submission_expire_lapsed(${limit}::int, ${grace}::int, ${now()}) as expired`;
  return row.expired;
}
