import type { Pool, PoolClient } from "pg";
import { call, inTransaction, QUEUE_SCHEMA } from "./database";
import type { Functions } from "./functions";
import type { InngestEvent } from "./protocol";
import { endEvents } from "./runs";

/** How long finished runs stay to be looked at. */
const KEEP = { completed: "1 day", other: "14 days" };

/**
 * Gives back the jobs of workers that died. The queue itself would wait four hours; a living worker holds an advisory
 * lock on its own name, so a name whose lock can be taken belongs to a dead one. The five seconds are for a worker that
 * has just started and is about to take its lock.
 */
export async function freeJobsOfDeadWorkers(lease: PoolClient, self: string): Promise<void> {
  const { rows } = await lease.query<{ worker: string }>(
    `select distinct locked_by as worker from ${QUEUE_SCHEMA}.jobs
     where locked_by <> $1 and locked_at < now() - interval '5 seconds'`,
    [self],
  );
  for (const { worker } of rows) {
    const { rows: taken } = await lease.query("select 1 where pg_try_advisory_lock(hashtext($1))", [worker]);
    if (taken.length === 0) continue;
    await lease.query(`select ${QUEUE_SCHEMA}.force_unlock_workers(array[$1])`, [worker]);
    await lease.query("select pg_advisory_unlock(hashtext($1))", [worker]);
  }
}

interface DeadCall {
  jobId: string;
  error: string | null;
  runId: string;
  functionId: string;
  events: InngestEvent[];
}

/** Ends runs whose job failed for the last time, and gives jobs that carry events or batches new tries: those are never dropped. */
export async function buryDeadJobs(pool: Pool, functions: Functions): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<DeadCall>(
      `select j.id as "jobId", j.last_error as error, r.id as "runId", r.function_id as "functionId", r.events
       from ${QUEUE_SCHEMA}._private_jobs j
       join ${QUEUE_SCHEMA}._private_tasks t on t.id = j.task_id and t.identifier = 'call_function'
       left join local_inngest.run r on r.id = j.payload->>'runId' and r.status = 'running'
         and (r.claimed_by = j.id or (r.claimed_by is null and j.last_error is not null))
       where j.attempts >= j.max_attempts and j.locked_at is null
       limit 1000 for update of j skip locked`,
    );
    for (const dead of rows.filter(({ runId }) => runId)) await failRun(client, functions, dead);
    await client.query(`select ${QUEUE_SCHEMA}.complete_jobs($1)`, [rows.map(({ jobId }) => jobId)]);
    await client.query(
      `select ${QUEUE_SCHEMA}.reschedule_jobs(array_agg(j.id), now() + interval '5 minutes', null, 0)
       from ${QUEUE_SCHEMA}._private_jobs j where j.attempts >= j.max_attempts and j.locked_at is null`,
    );
  });
}

async function failRun(client: PoolClient, functions: Functions, dead: DeadCall): Promise<void> {
  const reason = { name: "JobFailed", message: dead.error ?? "the job died" };
  const ended = await call<boolean>(client, "end_run", dead.runId, "failed", reason);
  if (!ended) return;
  const run = { id: dead.runId, functionId: dead.functionId, events: dead.events };
  await call(client, "route_events", endEvents(functions, run, "failed", reason));
}

/** Forgets what is over: finished runs, and ids that no longer protect against a repetition. */
export async function forgetOldRuns(pool: Pool): Promise<void> {
  await pool.query(
    `delete from local_inngest.run where id in (
       select id from local_inngest.run
       where ended_at < now() - case status when 'completed' then $1::interval else $2::interval end
       order by ended_at limit 5000)`,
    [KEEP.completed, KEEP.other],
  );
  await pool.query("delete from local_inngest.event where received_at < now() - interval '1 day'");
  await pool.query("delete from local_inngest.routed where routed_at < now() - interval '1 day'");
  await pool.query(
    `update local_inngest.run set idempotency_key = null
     where idempotency_key is not null and started_at < now() - interval '1 day'`,
  );
}
