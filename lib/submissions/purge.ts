import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import { deleteFiles } from "@/lib/uploads/purge";

/** Deletes proof files of tasks rated or ended more than `proofs.keepDays` ago, at most `limit`. Returns how many. */
export async function purgeProofFiles(limit: number): Promise<number> {
  const before = later(now(), -(await setting("proofs.keepDays")) * DAY_MS);
  const files = await db.$queryRaw<{ id: string }[]>`
    select f.id from file f join submission s on s.id = f.subject_id
    where f.purpose = 'PROOF' and f.status in ('READY', 'REJECTED') and f.created_at < ${before}
      and coalesce(s.rated_at, s.ended_at) < ${before}
    order by f.created_at limit ${limit}`;
  await deleteFiles(files.map(({ id }) => id));
  return files.length;
}
