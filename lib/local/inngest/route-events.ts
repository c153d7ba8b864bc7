import type { PoolClient } from "pg";
import { call } from "./database";
import { asText, evaluate, valueAt } from "./expressions";
import { digest, type Functions } from "./functions";
import type { FunctionConfig, InngestEvent } from "./protocol";
import { endEvents, type NewRun, newRun } from "./runs";
import { dueAt } from "./timing";

interface Batch {
  config: FunctionConfig;
  key: string;
  events: InngestEvent[];
}

/**
 * Starts functions, fills batches, wakes and cancels runs: all that a set of events means, in the caller's transaction
 * and once, even when the job runs twice.
 */
export async function routeEvents(
  client: PoolClient,
  functions: Functions,
  jobId: string,
  events: InngestEvent[],
): Promise<void> {
  const first = await client.query(
    "insert into local_inngest.routed (job_id) values ($1) on conflict do nothing",
    [jobId],
  );
  if (first.rowCount === 0) return;
  await startFunctions(client, functions, events);
  await answerWaits(client, functions, events);
}

async function startFunctions(
  client: PoolClient,
  functions: Functions,
  events: InngestEvent[],
): Promise<void> {
  const runs: NewRun[] = [];
  const batches = new Map<string, Batch>();
  for (const event of events) {
    for (const config of functions.startedBy(event)) {
      if (config.batchEvents) addToBatch(batches, config, event);
      else runs.push(newRun(digest(event.id, config.id), config, [event]));
    }
  }
  if (runs.length > 0) await call(client, "start_runs", runs);
  // Sorted, because two jobs that lock the same batches in different orders would block each other.
  for (const [, batch] of [...batches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { maxSize, timeout } = batch.config.batchEvents ?? { maxSize: 1, timeout: "0s" };
    await call(client, "add_to_batch", batch.config.id, batch.key, batch.events, dueAt(timeout), maxSize);
  }
}

function addToBatch(batches: Map<string, Batch>, config: FunctionConfig, event: InngestEvent): void {
  const expression = config.batchEvents?.key;
  const key = expression ? digest(asText(evaluate(expression, { event })) ?? "") : "";
  const id = `${config.id}/${key}`;
  const batch = batches.get(id) ?? { config, key, events: [] };
  batch.events.push(event);
  batches.set(id, batch);
}

interface WaitingRun {
  runId: string;
  stepId: string;
  expression: string | null;
  functionId: string;
  events: InngestEvent[];
}

async function answerWaits(client: PoolClient, functions: Functions, events: InngestEvent[]): Promise<void> {
  const names = [...new Set(events.map((event) => event.name))];
  const { rows: paths } = await client.query<{ event: string; path: string }>(
    "select event, path from local_inngest.wait_path where event = any($1)",
    [names],
  );
  for (const event of events) {
    for (const { path } of paths.filter((candidate) => candidate.event === event.name)) {
      for (const waiting of await findWaiting(client, event, path))
        await answer(client, functions, event, waiting);
    }
  }
}

async function findWaiting(client: PoolClient, event: InngestEvent, path: string): Promise<WaitingRun[]> {
  const { rows } = await client.query<WaitingRun>(
    `select w.run_id as "runId", w.step_id as "stepId", w.expression, r.function_id as "functionId", r.events
     from local_inngest.wait w join local_inngest.run r on r.id = w.run_id
     where w.event = $1 and w.path = $2 and (w.path = '' or w.value = $3)
     order by w.run_id, w.step_id`,
    [event.name, path, path ? asText(valueAt(event, path)) : null],
  );
  return rows.filter(
    ({ expression, events: [own] }) =>
      !expression || evaluate(expression, { event: own, async: event }) === true,
  );
}

async function answer(
  client: PoolClient,
  functions: Functions,
  event: InngestEvent,
  waiting: WaitingRun,
): Promise<void> {
  if (waiting.stepId) {
    await call(client, "settle_step", waiting.runId, waiting.stepId, event);
    return;
  }
  const reason = { name: "Cancelled", message: `cancelled by ${event.name}` };
  const ended = await call<boolean>(client, "end_run", waiting.runId, "cancelled", reason);
  if (!ended) return;
  const run = { ...waiting, id: waiting.runId };
  await call(client, "route_events", endEvents(functions, run, "cancelled", reason));
}
