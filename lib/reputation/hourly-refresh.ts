import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { setting } from "@/lib/settings/read";

/**
 * The seconds a task `s` took: from reserving to handing in, at most what the reservation allowed, so that time lying
 * idle does not count; never nothing.
 */
export const taskSeconds = Prisma.sql`greatest(1, extract(epoch from
  least(s.submitted_at, s.reserved_until) - s.reserved_at))`;

/**
 * Measures jobs again whose tasks have moved since the last time: the median of their latest tasks, and what they
 * paid. At most `limit` jobs; returns how many there were. Run until it returns less. Measuring twice, or twice at
 * once, writes the same.
 */
export async function refreshPaces(limit: number): Promise<number> {
  const latest = await setting("pace.maxTasks");
  return db.$executeRaw`
    insert into job_pace (job_id, submitted, satisfied, not_satisfied, timed, median_seconds, paid_micros, measured_at)
    select due.job_id, due.submitted, due.satisfied, due.not_satisfied, tasks.timed, tasks.median, paid.micros, ${now()}::timestamptz
    from (
      select c.job_id, c.submitted, c.satisfied, c.not_satisfied
      from job_counter c left join job_pace p on p.job_id = c.job_id
      where (c.submitted, c.satisfied, c.not_satisfied)
        <> (coalesce(p.submitted, 0), coalesce(p.satisfied, 0), coalesce(p.not_satisfied, 0))
      order by c.job_id limit ${limit}
    ) due
    cross join lateral (
      select count(*)::int as timed, round(percentile_cont(0.5) within group (order by ${taskSeconds}))::int as median
      from (
        (select id, reserved_at, reserved_until, submitted_at from submission
          where job_id = due.job_id and status = 'SUBMITTED' order by id desc limit ${latest})
        union all
        (select id, reserved_at, reserved_until, submitted_at from submission
          where job_id = due.job_id and status = 'SATISFIED' order by id desc limit ${latest})
        order by id desc limit ${latest}
      ) s
    ) tasks
    cross join lateral (
      select coalesce(sum(pay_micros), 0)::bigint as micros from submission
      where job_id = due.job_id and status = 'SATISFIED'
    ) paid
    order by due.job_id
    on conflict (job_id) do update set submitted = excluded.submitted, satisfied = excluded.satisfied,
      not_satisfied = excluded.not_satisfied, timed = excluded.timed, median_seconds = excluded.median_seconds,
      paid_micros = excluded.paid_micros, measured_at = excluded.measured_at
    where job_pace.measured_at <= excluded.measured_at`;
}
