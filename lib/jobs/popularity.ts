import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** What counts as popular is recent. */
const WINDOW_MS = 7 * DAY_MS;

/**
 * Rewrites the popularity of running jobs: the tasks handed in during the last seven days. At most `limit` jobs
 * whose number has changed are written; returns how many were. Run until it returns 0.
 */
export async function refreshPopularity(limit: number): Promise<number> {
  const since = later(now(), -WINDOW_MS);
  return db.$executeRaw`
    update job j set popularity = fresh.recent
    from (
      select j.id, count(s.id)::int as recent
      from job j left join submission s on s.job_id = j.id and s.submitted_at >= ${since} and s.status <> 'WITHDRAWN'
      where j.status = 'RUNNING'
      group by j.id having count(s.id) <> j.popularity
      order by j.id limit ${limit}
    ) fresh
    where j.id = fresh.id and j.status = 'RUNNING'`;
}
