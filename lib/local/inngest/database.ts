import { readFile } from "node:fs/promises";
import { runMigrations } from "graphile-worker";
import { Pool, type PoolClient } from "pg";
import type { Json } from "./protocol";

/** Where graphile-worker keeps its jobs. */
export const QUEUE_SCHEMA = "local_inngest_queue";

/** Changes to tables, applied once and in order; never edited after a release. */
const migrations = ["0001_tables"];

/** Functions, put in place anew at every start. */
const functions = ["runs", "turns", "batches"];

const sql = (name: string) => readFile(new URL(`./sql/${name}.sql`, import.meta.url), "utf8");

/** Connections of the local server. They must be session connections: locks and notifications hang on them. */
export function openPool(databaseUrl: string): Pool {
  const pool = new Pool({ connectionString: databaseUrl, max: 16 });
  // A connection that breaks while idle is replaced; a broken one in use reports to whoever uses it.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** Creates or updates the tables; processes that start together wait for each other. */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('local_inngest.migrate'))");
    await runMigrations({ pgPool: pool, preset: { worker: { schema: QUEUE_SCHEMA } } });
    await client.query(`
      create schema if not exists local_inngest;
      create table if not exists local_inngest.migration (name text primary key, applied_at timestamptz not null default now())`);
    const { rows } = await client.query<{ name: string }>("select name from local_inngest.migration");
    const applied = new Set(rows.map((row) => row.name));
    for (const name of migrations.filter((migration) => !applied.has(migration))) {
      await client.query(
        `begin; ${await sql(name)}; insert into local_inngest.migration (name) values ('${name}'); commit`,
      );
    }
    for (const name of functions) await client.query(await sql(name));
  } finally {
    // Closing the connection gives the lock back, also after an error in the middle of a transaction.
    client.release(true);
  }
}

/** Runs `work` in one transaction. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

type Parameter = string | number | null | Date | object;

/** Calls a function of the schema `local_inngest`; objects and arrays are handed over as JSON. */
export async function call<T = Json>(
  database: Pool | PoolClient,
  name: string,
  ...parameters: Parameter[]
): Promise<T> {
  const values = parameters.map((value) =>
    typeof value === "object" && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value,
  );
  const places = values.map((_, index) => `$${index + 1}`).join(", ");
  const { rows } = await database.query<{ result: T }>({
    name: `local_inngest.${name}`,
    text: `select local_inngest.${name}(${places}) as result`,
    values,
  });
  return rows[0]?.result as T;
}
