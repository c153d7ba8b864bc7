import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type TaskList, type WorkerEvents, WorkerPreset } from "graphile-worker";
import type { Pool, PoolClient } from "pg";
import { QUEUE_SCHEMA } from "./database";

/** How many functions are called at the same time. */
const CONCURRENCY = 10;

/** After a job of a serial queue, when the queue is looked at again: its release needs a moment to be committed. */
const NEXT_IN_QUEUE_MS = [10, 50];

/** A running job queue, and the proof to other processes that it is alive. */
export interface Worker {
  name: string;
  /** The connection whose advisory lock stands for this worker; replaced when it breaks. */
  lease(): Promise<PoolClient>;
  stop(): Promise<void>;
}

/** Starts working through the queue. `onDeath` is called if it gives up, as it does when the database stays away. */
export async function startWorker(
  pool: Pool,
  taskList: TaskList,
  log: (message: string) => void,
  onDeath: (error: Error) => void,
): Promise<Worker> {
  const events: WorkerEvents = new EventEmitter();
  const named = new Promise<string>((resolve) => {
    events.once("pool:create", ({ workerPool }) => resolve(workerPool.id));
  });
  const nudges = nudgeSerialQueues(events);
  const runner: Runner = await run({
    pgPool: pool,
    events,
    taskList,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    pollInterval: 1000,
    parsedCronItems: [],
    logger: new Logger(() => (level, message) => {
      if (level === "error") log(message);
    }),
    preset: {
      extends: [WorkerPreset],
      worker: {
        schema: QUEUE_SCHEMA,
        // The queue's own look-ahead cache would let jobs of one serial queue overlap.
        localQueue: { size: -1 },
        // Zero makes the queue report results through its retrying path; without it, a database that is away for a
        // moment ends one worker after another.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  });
  const name = await named;
  const hold = holdLease(pool, name);
  await hold.lease();
  let ending = false;
  // The queue's workers end one by one when the database is gone for long, and nothing replaces them; so the first one to
  // end ends all. The lease goes with them, and whoever comes next takes over their jobs.
  const die = (error: Error) => {
    if (ending) return;
    ending = true;
    nudges.stop();
    hold.release().finally(() => onDeath(error));
  };
  events.on("worker:stop", ({ error }) => die(error instanceof Error ? error : new Error("a worker ended")));
  runner.promise.catch(die);
  return {
    name,
    lease: hold.lease,
    async stop() {
      ending = true;
      nudges.stop();
      await runner.stop().finally(hold.release);
    },
  };
}

// The queue releases a job without waiting for it and looks for the next one too early; without a second look, the next
// job of the same serial queue would wait for the next poll.
function nudgeSerialQueues(events: WorkerEvents): { stop(): void } {
  let stopped = false;
  events.on("job:complete", ({ worker, job }) => {
    if (job.job_queue_id === null) return;
    for (const ms of NEXT_IN_QUEUE_MS) {
      setTimeout(() => {
        if (!stopped) worker.workerPool.nudge(1);
      }, ms);
    }
  });
  return {
    stop: () => {
      stopped = true;
    },
  };
}

function holdLease(pool: Pool, name: string) {
  let client: Promise<PoolClient> | undefined;
  const take = async () => {
    const taken = await pool.connect();
    taken.once("error", () => {
      client = undefined;
    });
    await taken.query("select pg_advisory_lock(hashtext($1))", [name]);
    return taken;
  };
  const lease = () => {
    client ??= take().catch((error) => {
      client = undefined;
      throw error;
    });
    return client;
  };
  const release = async () => {
    const taken = await client?.catch(() => undefined);
    client = undefined;
    taken?.release(true);
  };
  return { lease, release };
}
