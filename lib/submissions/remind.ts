import { HOUR_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import { mailReminder } from "./mail";

interface DueJob {
  jobId: string;
  title: string;
  email: string;
  nickname: string;
  count: number;
  firstDueAt: Date;
}

/**
 * Reminds employers of tasks that pay themselves within `ttr.reminderHours`, each task once, one mail per job and run.
 * At most `limit` tasks; returns how many were announced.
 */
export async function remindEmployers(limit: number): Promise<number> {
  return transaction(async (tx) => {
    const hours = await setting("ttr.reminderHours", tx);
    const until = later(now(), hours * HOUR_MS);
    const due = await tx.$queryRaw<DueJob[]>`
      with due as (
        select id from submission
        where status = 'SUBMITTED' and reminded_at is null and rate_due_at > ${now()} and rate_due_at <= ${until}
        order by rate_due_at, id limit ${limit} for update skip locked
      ), told as (
        update submission s set reminded_at = ${now()} from due where s.id = due.id returning s.job_id, s.rate_due_at
      )
      select j.id as "jobId", j.title, u.email, u.nickname, count(*)::int as count, min(told.rate_due_at) as "firstDueAt"
      from told join job j on j.id = told.job_id join app_user u on u.id = j.employer_id
      group by j.id, u.id`;
    for (const job of due) await mailReminder(tx, { ...job, hours });
    return due.reduce((sum, { count }) => sum + count, 0);
  });
}
