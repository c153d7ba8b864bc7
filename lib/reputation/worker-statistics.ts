import type { UserActor } from "@/lib/core/actor";
import type { Micros } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { perHour, roundHourly } from "./hourly";
import { taskSeconds } from "./hourly-refresh";

/** How far the statistics look back, in days of 24 hours. */
export const STATISTICS_DAYS = 30;
const SHOWN = 10;

/** What some rated tasks brought. */
export interface Earnings {
  /** Rated tasks, and how many of them were Satisfied. */
  tasks: number;
  satisfied: number;
  micros: Micros;
  /** Pay per hour of work, rounded down, over all rated tasks: unpaid work took time as well. Null without any. */
  hourlyMicros: Micros | null;
}

export interface WorkerStatistics {
  total: Earnings;
  /** Every day from the first to today, `YYYY-MM-DD`, also those without a task. */
  days: { day: string; tasks: number; micros: Micros }[];
  /** The best paying ones first. */
  employers: (Earnings & { nickname: string })[];
  /** Sub-categories, the best paid per hour first. */
  kinds: (Earnings & { categoryId: string })[];
}

interface Sums {
  tasks: number;
  satisfied: number;
  micros: Micros;
  seconds: number;
}

/** What the actor's tasks of the last `STATISTICS_DAYS` days brought; `zone` says when a day begins. */
export async function workerStatistics(actor: UserActor, zone: string): Promise<WorkerStatistics> {
  const at = now();
  const since = later(at, -STATISTICS_DAYS * DAY_MS);
  const rated = Prisma.sql`submission s where s.worker_id = ${actor.id}
    and s.status in ('SATISFIED', 'NOT_SATISFIED') and s.rated_at > ${since}::timestamptz`;
  const sums = Prisma.sql`count(*)::int as tasks, count(*) filter (where s.status = 'SATISFIED')::int as satisfied,
    coalesce(sum(s.pay_micros) filter (where s.status = 'SATISFIED'), 0)::bigint as micros,
    coalesce(sum(${taskSeconds}), 0)::int as seconds`;
  const [totals, days, employers, kinds] = await Promise.all([
    db.$queryRaw<[Sums]>`select ${sums} from ${rated}`,
    db.$queryRaw<WorkerStatistics["days"]>`
      select day, coalesce(tasks, 0)::int as tasks, coalesce(micros, 0)::bigint as micros
      from (
        select to_char(d, 'YYYY-MM-DD') as day
        from generate_series(timezone(${zone}, ${since}::timestamptz)::date, timezone(${zone}, ${at}::timestamptz)::date, '1 day') d
      ) calendar
      left join (
        select to_char(timezone(${zone}, s.rated_at), 'YYYY-MM-DD') as day, count(*) as tasks, sum(s.pay_micros) as micros
        from ${rated} and s.status = 'SATISFIED' group by 1
      ) paid using (day)
      order by day`,
    db.$queryRaw<(Sums & { nickname: string })[]>`
      select u.nickname, x.* from (
        select s.employer_id, ${sums} from ${rated} group by s.employer_id
        order by micros desc, s.employer_id limit ${SHOWN}
      ) x join app_user u on u.id = x.employer_id
      order by x.micros desc, u.nickname`,
    db.$queryRaw<(Sums & { categoryId: string })[]>`
      select j.category_id as "categoryId", sum(x.tasks)::int as tasks, sum(x.satisfied)::int as satisfied,
        sum(x.micros)::bigint as micros, sum(x.seconds)::int as seconds
      from (select s.job_id, ${sums} from ${rated} group by s.job_id) x join job j on j.id = x.job_id
      group by j.category_id
      order by sum(x.micros) / sum(x.seconds) desc, j.category_id limit ${SHOWN}`,
  ]);
  return {
    total: earnings(totals[0]),
    days,
    employers: employers.map((row) => ({ nickname: row.nickname, ...earnings(row) })),
    kinds: kinds.map((row) => ({ categoryId: row.categoryId, ...earnings(row) })),
  };
}

function earnings({ tasks, satisfied, micros, seconds }: Sums): Earnings {
  const hourlyMicros = tasks > 0 ? roundHourly(perHour(micros, seconds)) : null;
  return { tasks, satisfied, micros, hourlyMicros };
}
