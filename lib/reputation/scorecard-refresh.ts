import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { settingsInForce } from "@/lib/settings/read";
import { taskSeconds } from "./hourly-refresh";

/** A window that nothing happened in still moves on: a scorecard is never older than this. */
const STALE_MS = DAY_MS;

/**
 * Sums up anew how employers behave whose jobs have changed or were measured since the last time, or whose scorecard
 * is a day old. At most `limit` employers; returns how many there were. Run until it returns less, after
 * `refreshPaces`, which tells where something was rated. Doing it twice, or twice at once, writes the same.
 */
export async function refreshScorecards(limit: number): Promise<number> {
  const at = now();
  const settings = await settingsInForce();
  const { "scorecard.days": days, "scorecard.maxRatings": most } = settings;
  return db.$executeRaw`
    insert into employer_score (employer_id, days, most_ratings, satisfied, not_satisfied, by_timer, median_rate_seconds,
      median_hourly_micros, paid_micros, jobs_posted, jobs_ended, measured_at)
    select due.employer_id, ${days}, ${most}, rated.satisfied, rated.not_satisfied, rated.by_timer, rated.median_seconds,
      rated.median_hourly, jobs.paid, jobs.posted, jobs.ended, ${at}::timestamptz
    from (
      select j.employer_id from job j
        left join job_pace p on p.job_id = j.id left join employer_score e on e.employer_id = j.employer_id
        where j.published_at is not null
          and (e.employer_id is null or p.measured_at > e.measured_at or j.updated_at > e.measured_at)
      union
      select employer_id from employer_score where measured_at <= ${later(at, -STALE_MS)}::timestamptz
      order by 1 limit ${limit}
    ) due
    cross join lateral (
      select count(*) filter (where status = 'SATISFIED')::int as satisfied,
        count(*) filter (where status = 'NOT_SATISFIED')::int as not_satisfied,
        count(*) filter (where status = 'SATISFIED' and rated_by = 'TIMER')::int as by_timer,
        round(percentile_cont(0.5) within group (order by extract(epoch from rated_at - submitted_at)))::int as median_seconds,
        round((percentile_cont(0.5) within group (order by pay_micros * 3600 / ${taskSeconds})
          filter (where status = 'SATISFIED'))::numeric)::bigint as median_hourly
      from (
        select status, rated_by, rated_at, submitted_at, reserved_at, reserved_until, pay_micros from submission
        where employer_id = due.employer_id and rated_at > ${later(at, -days * DAY_MS)}::timestamptz
          and status in ('SATISFIED', 'NOT_SATISFIED')
        order by rated_at desc limit ${most}
      ) s
    ) rated
    cross join lateral (
      select count(*)::int as posted, count(j.ended_at)::int as ended, coalesce(sum(p.paid_micros), 0)::bigint as paid
      from job j left join job_pace p on p.job_id = j.id
      where j.employer_id = due.employer_id and j.published_at is not null
    ) jobs
    order by due.employer_id
    on conflict (employer_id) do update set days = excluded.days, most_ratings = excluded.most_ratings,
      satisfied = excluded.satisfied, not_satisfied = excluded.not_satisfied, by_timer = excluded.by_timer,
      median_rate_seconds = excluded.median_rate_seconds, median_hourly_micros = excluded.median_hourly_micros,
      paid_micros = excluded.paid_micros, jobs_posted = excluded.jobs_posted, jobs_ended = excluded.jobs_ended,
      measured_at = excluded.measured_at
    where employer_score.measured_at <= excluded.measured_at`;
}
