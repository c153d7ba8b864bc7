import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "./env";
import { Prisma, PrismaClient } from "./prisma/client";

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
    connectionTimeoutMillis: 5_000,
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

const RETRIES = 3;

/**
 * Runs `work` in one database transaction (read committed), again when the database had to break a deadlock.
 * Nothing outside the database may be called inside.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, { timeoutMs = 10_000 } = {}): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, { timeout: timeoutMs, maxWait: 10_000 });
    } catch (error) {
      if (attempt >= RETRIES || !isTransient(error)) throw error;
    }
  }
}

/** Serialization failures and deadlocks: nothing happened, and doing it again is the cure. */
function isTransient(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034") return true;
  const state = sqlState(error);
  return state === "40001" || state === "40P01";
}

interface DriverCause {
  originalCode?: string;
  code?: string;
  detail?: string;
  constraint?: { index?: string; fields?: string[] };
}

function driverCause(error: unknown): DriverCause | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const meta = error.meta as { driverAdapterError?: { cause?: DriverCause } } | undefined;
    return meta?.driverAdapterError?.cause;
  }
  return (error as { cause?: DriverCause } | null)?.cause;
}

/** PostgreSQL's five-character error code, when the database is what failed. */
export function sqlState(error: unknown): string | undefined {
  const cause = driverCause(error);
  return cause?.originalCode ?? cause?.code;
}

/** The detail a function of ours attached to the error it raised. */
export function sqlDetail(error: unknown): string | undefined {
  return driverCause(error)?.detail;
}

/** Whether a unique index of that name (or over that one column) refused the row. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return false;
  const constraint = driverCause(error)?.constraint;
  return constraint?.index === index || (constraint?.fields?.length === 1 && constraint.fields[0] === index);
}

/** Closes every connection; for commands and tests, which would otherwise not end. */
export async function disconnect(): Promise<void> {
  const open = globals.pieceworkDatabase;
  globals.pieceworkDatabase = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}
