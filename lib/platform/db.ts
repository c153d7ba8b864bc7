import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { isTransient } from "./db-errors";
import { env } from "./env";
import { type Prisma, PrismaClient } from "./prisma/client";

/** The role every connection of the product runs as. It owns nothing: what it may not do, PostgreSQL refuses. */
const APP_ROLE = "piecework_app";

const sessionSettings = [
  `set role ${APP_ROLE}`,
  "set time zone 'UTC'",
  "set statement_timeout = '15s'",
  "set lock_timeout = '5s'",
  "set idle_in_transaction_session_timeout = '15s'",
].join("; ");

function createPool(): Pool {
  const created = new Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    onConnect: async (client) => {
      await client.query(sessionSettings);
    },
  });
  // An idle connection that breaks must not end the process; the next query opens another.
  created.on("error", () => {});
  return created;
}

function createClient() {
  const connections = createPool();
  return { pool: connections, prisma: new PrismaClient({ adapter: new PrismaPg(connections) }) };
}

const globals = globalThis as { pieceworkDatabase?: ReturnType<typeof createClient> };

// Both are made at first use, so that a build or a type check needs no database; development reloads share them.
function database() {
  globals.pieceworkDatabase ??= createClient();
  return globals.pieceworkDatabase;
}

function lazy<T extends object>(read: () => T): T {
  return new Proxy({} as T, {
    get: (_, property) => {
      const target = read();
      const value = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** The database through Prisma. */
export const db: PrismaClient = lazy(() => database().prisma);

/** The same connections without Prisma, for listening and for raw statements. */
export const pool: Pool = lazy(() => database().pool);

/** A transaction's client: commands hand it to whatever must happen together. */
export type Tx = Prisma.TransactionClient;

const TRIES = 3;

/** Does it again when the database had to break a deadlock. For transactions and for single statements. */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= TRIES || !isTransient(error)) throw error;
    }
  }
}

/**
 * Runs `work` in one database transaction (read committed), again when the database had to break a deadlock.
 * Nothing outside the database may be called inside.
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>, { timeoutMs = 10_000 } = {}): Promise<T> {
  return withRetries(() => db.$transaction(work, { timeout: timeoutMs, maxWait: 10_000 }));
}

/** Closes every connection; for commands and tests, which would otherwise not end. */
export async function disconnect(): Promise<void> {
  const open = globals.pieceworkDatabase;
  globals.pieceworkDatabase = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}
