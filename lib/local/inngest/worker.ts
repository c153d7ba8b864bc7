import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type TaskList, WorkerPreset } from "graphile-worker";
import type { Pool, PoolClient } from "pg";
import { QUEUE_SCHEMA } from "./database";

/** How many functions are called at the same time. */
const CONCURRENCY = 10;

/** A running job queue, and the proof to other processes that it is alive. */
export interface Worker {
  name: string;
  /** The connection whose advisory lock stands for this worker; replaced when it breaks. */
  lease(): Promise<PoolClient>;
  stop(): Promise<void>;
}

/** Starts working through the queue. */
export async function startWorker(
  pool: Pool,
  taskList: TaskList,
  log: (message: string) => void,
): Promise<Worker> {
  const events = new EventEmitter();
  const named = new Promise<string>((resolve) => {
    events.once("pool:create", ({ workerPool }: { workerPool: { id: string } }) => resolve(workerPool.id));
  });
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
    // The queue's own look-ahead cache would let jobs of one serial queue overlap.
    preset: { extends: [WorkerPreset], worker: { schema: QUEUE_SCHEMA, localQueue: { size: -1 } } },
  });
  const name = await named;
  const hold = holdLease(pool, name);
  await hold.lease();
  return {
    name,
    lease: hold.lease,
    async stop() {
      await runner.stop();
      await hold.release();
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
