import path from "node:path";
import pg from "pg";
import { startPostgres } from "../postgres/start";
import { isAlive } from "../processes";
import { PROGRAMS } from "./places";
import { run } from "./run";
import type { Supervisor } from "./supervisor";

const OLDEST_VERSION = 15;
const FIRST_PORT = 54_320;
const WATCH_MS = 1_000;

/** The operator's database when they named one, else our own PostgreSQL with its data in `.data/pg`. */
export async function openDatabase(
  given: string | undefined,
  dataDir: string,
  supervisor: Supervisor,
): Promise<string> {
  if (given) {
    await checkVersion(given);
    return given;
  }
  const server = await startPostgres({ dir: path.join(dataDir, "pg"), port: FIRST_PORT, adopt: true });
  const watch = setInterval(() => {
    if (!isAlive(server.pid))
      void supervisor.fail("PostgreSQL ended unexpectedly; its log is beside its data.");
  }, WATCH_MS);
  supervisor.add("PostgreSQL", async () => {
    clearInterval(watch);
    await server.stop();
  });
  return server.url;
}

/** Throws one sentence when the server cannot be used. */
export async function checkVersion(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version') as version",
    );
    const version = rows[0]!.version;
    if (Number.parseInt(version, 10) < OLDEST_VERSION) {
      throw new Error(
        `DATABASE_URL leads to PostgreSQL ${version}; Piecework needs version ${OLDEST_VERSION} or newer.`,
      );
    }
  } catch (error) {
    if ((error as Error).message.startsWith("DATABASE_URL")) throw error;
    const reason = (error as Error).message || (error as { code?: string }).code;
    throw new Error(
      `DATABASE_URL cannot be used: ${reason}. Check its host, port, user, password and database.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Brings the tables up to date. */
export async function migrate(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  await run("Migrating the database", [PROGRAMS.prisma, "migrate", "deploy"], environment, signal);
}
