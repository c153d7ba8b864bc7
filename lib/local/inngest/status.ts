import type { Pool } from "pg";
import { QUEUE_SCHEMA } from "./database";
import type { Functions } from "./functions";

interface RunRow {
  id: string;
  functionId: string;
  status: string;
  startedAt: string;
  endedAt: string | null;
  event: string;
  error: string | null;
}

/** What the server is doing, for people and tests. */
export interface Status {
  functions: string[];
  runs: Record<string, number>;
  jobs: { waiting: number; running: number; dead: number };
  crons: { functionId: string; expression: string; nextAt: string }[];
  recent: RunRow[];
  failed: RunRow[];
}

const RUN = `select id, function_id as "functionId", status, started_at as "startedAt", ended_at as "endedAt",
  events->0->>'name' as event, case when status = 'failed' then result->>'message' end as error from local_inngest.run`;

/** Reads the state of runs, jobs and crons. */
export async function readStatus(pool: Pool, functions: Functions): Promise<Status> {
  const rows = async <Row extends object>(sql: string) => (await pool.query<Row>(sql)).rows;
  const counts = await rows<{ status: string; count: number }>(
    "select status, count(*)::int as count from local_inngest.run group by status",
  );
  const [jobs] = await rows<Status["jobs"]>(
    `select count(*) filter (where locked_at is null and attempts < max_attempts)::int as waiting,
       count(*) filter (where locked_at is not null)::int as running,
       count(*) filter (where locked_at is null and attempts >= max_attempts)::int as dead from ${QUEUE_SCHEMA}.jobs`,
  );
  return {
    functions: functions.all().map(({ id }) => id),
    runs: Object.fromEntries(counts.map(({ status, count }) => [status, count])),
    jobs: jobs ?? { waiting: 0, running: 0, dead: 0 },
    crons: await rows(
      `select function_id as "functionId", expression, next_at as "nextAt" from local_inngest.cron order by next_at`,
    ),
    recent: await rows(`${RUN} order by started_at desc limit 50`),
    failed: await rows(`${RUN} where status = 'failed' order by ended_at desc limit 50`),
  };
}
