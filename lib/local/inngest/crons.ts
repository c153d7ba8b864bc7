import type { Pool, PoolClient } from "pg";
import { call, inTransaction } from "./database";
import { digest, type Functions } from "./functions";
import { newRun } from "./runs";
import { nextCron } from "./timing";

interface DueCron {
  functionId: string;
  expression: string;
  at: Date;
}

/** Brings the list of crons in line with what the app serves. A cron that is known keeps its next time, even a missed one. */
export async function planCrons(pool: Pool, functions: Functions): Promise<void> {
  const wanted = functions
    .all()
    .flatMap(({ id, triggers }) =>
      triggers.flatMap(({ cron }) => (cron ? [{ functionId: id, expression: cron }] : [])),
    )
    .map((cron) => ({ ...cron, nextAt: nextCron(cron.expression) }));
  await pool.query(
    `with wanted as (
       select * from jsonb_to_recordset($1::jsonb) as w("functionId" text, expression text, "nextAt" timestamptz)),
     gone as (
       delete from local_inngest.cron c
       where not exists (select 1 from wanted w where w."functionId" = c.function_id and w.expression = c.expression))
     insert into local_inngest.cron (function_id, expression, next_at)
     select "functionId", expression, "nextAt" from wanted on conflict do nothing`,
    [JSON.stringify(wanted)],
  );
}

/** Starts what is due. A time that was missed while nothing ran is made up for once, late. */
export async function startDueCrons(pool: Pool, functions: Functions): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<DueCron>(
      `select function_id as "functionId", expression, next_at as at from local_inngest.cron
       where next_at <= now() order by next_at for update skip locked`,
    );
    for (const cron of rows) await startCron(client, functions, cron);
  });
}

async function startCron(
  client: PoolClient,
  functions: Functions,
  { functionId, expression, at }: DueCron,
): Promise<void> {
  const config = functions.get(functionId);
  if (!config) return;
  const time = at.toISOString();
  const data = { cron: expression, fireAt: time, scheduledAt: time };
  const event = { id: time, name: "inngest/scheduled.timer", data, ts: at.getTime() };
  await call(client, "start_runs", [newRun(digest(functionId, expression, time), config, [event])]);
  await client.query(
    "update local_inngest.cron set next_at = $3 where function_id = $1 and expression = $2",
    [functionId, expression, nextCron(expression)],
  );
}
