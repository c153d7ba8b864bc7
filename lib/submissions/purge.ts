import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import { deleteFiles } from "@/lib/uploads/purge";

/** Deletes proof files of tasks rated or ended more than `proofs.keepDays` ago, at most `limit`. Returns how many. */
export async function purgeProofFiles(limit: number): Promise<number> {
  const before = later(now(), -(await setting("proofs.keepDays")) * DAY_MS);
  const files = await db.$queryRaw<{ id: string }[]>`
    select f.id from submission s join file f on f.subject_id = s.id and f.status in ('READY', 'REJECTED')
    where coalesce(s.rated_at, s.ended_at) < ${before} and f.purpose = 'PROOF'
    limit ${limit}`;
  await deleteFiles(files.map(({ id }) => id));
  return files.length;
}
