import type { TaskList } from "graphile-worker";
import type { Pool } from "pg";
import type { App } from "./app";
import { type Caller, callFunction } from "./call-function";
import { planCrons, startDueCrons } from "./crons";
import { call, inTransaction } from "./database";
import type { CallJob } from "./effects";
import { every } from "./every";
import { digest, type Functions } from "./functions";
import { buryDeadJobs, forgetOldRuns, freeJobsOfDeadWorkers } from "./housekeeping";
import type { InngestEvent } from "./protocol";
import { routeEvents } from "./route-events";
import { newRun } from "./runs";
import { startWorker, type Worker } from "./worker";

const CRON_TICK_MS = 500;
const RESCUE_MS = 2_500;
const FORGET_MS = 60_000;

/** What the runner works with. */
export interface RunnerOptions {
  pool: Pool;
  app: App;
  functions: Functions;
  retryScale: number;
  log(message: string): void;
  onUnanswered(reason: string): void;
  /** Called when the queue has given up, as it does when the database stays away. */
  onDeath(error: Error): void;
}

/** Starts everything that happens by itself: queue, crons, rescue of dead workers' jobs, forgetting. */
export async function startRunner(options: RunnerOptions): Promise<{ stop(): Promise<void> }> {
  const { pool, functions, log, onDeath } = options;
  await planCrons(pool, functions);
  const worker: Worker = await startWorker(pool, tasks(options), log, onDeath);
  const rescue = async () => {
    await freeJobsOfDeadWorkers(await worker.lease(), worker.name);
    await buryDeadJobs(pool, functions);
  };
  const loops = [
    every(CRON_TICK_MS, () => startDueCrons(pool, functions), log),
    every(RESCUE_MS, rescue, log),
    every(FORGET_MS, () => forgetOldRuns(pool), log),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await worker.stop();
    },
  };
}

function tasks(options: RunnerOptions): TaskList {
  const { pool, functions } = options;
  const caller: Caller = options;
  return {
    async route_events(payload, { job }) {
      const { events } = payload as { events: InngestEvent[] };
      await inTransaction(pool, (client) => routeEvents(client, functions, job.id, events));
    },
    async call_function(payload, { job }) {
      await callFunction(caller, payload as CallJob, job);
    },
    async flush_batch(payload, { job }) {
      await flushBatch(options, payload as BatchJob, job.id);
    },
  };
}

interface BatchJob {
  functionId: string;
  key: string;
}

async function flushBatch(
  { pool, functions }: RunnerOptions,
  { functionId, key }: BatchJob,
  jobId: string,
): Promise<void> {
  const config = functions.get(functionId);
  if (!config?.batchEvents) return;
  const { maxSize } = config.batchEvents;
  await inTransaction(pool, async (client) => {
    const events = await call<[InngestEvent, ...InngestEvent[]] | null>(
      client,
      "take_batch",
      functionId,
      key,
      maxSize,
    );
    if (events) await call(client, "start_runs", [newRun(digest(functionId, key, jobId), config, events)]);
  });
}
