import pg from "pg";
import type { DatabaseCommand } from "./arguments";
import { databaseName, withDatabase } from "./database-url";

/** Does what the engine's `cli` subcommands do and returns the exit code Prisma expects. */
export async function runDatabaseCommand(command: DatabaseCommand, url: string): Promise<number> {
  const target = command === "can-connect-to-database" ? url : withDatabase(url, "postgres");
  const client = new pg.Client({ connectionString: target });
  const name = client.escapeIdentifier(databaseName(url));
  try {
    await client.connect();
    if (command === "create-database") await client.query(`create database ${name}`);
    if (command === "drop-database") await client.query(`drop database if exists ${name} with (force)`);
    return 0;
  } catch (error) {
    process.stderr.write(`${JSON.stringify(logLine(error as Error & { code?: string }))}\n`);
    return 1;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const UNKNOWN_DATABASE = "3D000";

function logLine(error: Error & { code?: string }) {
  return {
    level: "ERROR",
    timestamp: new Date().toISOString(),
    target: "schema_engine::logger",
    fields: {
      message: error.message || `Cannot reach the database (${error.code}).`,
      is_panic: false,
      error_code: error.code === UNKNOWN_DATABASE ? "P1003" : "P1001",
      meta: {},
    },
  };
}
