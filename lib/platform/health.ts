import { readdir } from "node:fs/promises";
import path from "node:path";
import { MINUTE_MS } from "@/lib/core/time";
import { now } from "./clock";
import { pool } from "./db";
import { env } from "./env";

export interface Check {
  ok: boolean;
  /** What is wrong, in words for the operator; without secrets. */
  reason?: string;
}

export interface Readiness {
  ready: boolean;
  checks: Record<"database" | "migrations" | "storage" | "functions", Check>;
}

/** The function whose silence costs people money: it pays what nobody rated in time. */
const WATCHED_FUNCTION = "auto-rate";
const SILENCE_LIMIT_MS = 5 * MINUTE_MS;
const STORAGE_LIMIT_MS = 3_000;
const STORAGE_MEMORY_MS = 15_000;
const HOSTED_STORAGE = "https://api.uploadthing.com";

/** Whether this process can serve people now. `uptimeMs` is how long it has run. */
export async function readiness(uptimeMs = process.uptime() * 1_000): Promise<Readiness> {
  const [database, migrations, storage, functions] = await Promise.all([
    check("The database does not answer.", checkDatabase),
    check("The applied migrations cannot be read.", checkMigrations),
    check("The file storage cannot be reached.", checkStorage),
    check("The functions' heartbeat cannot be read.", () => checkFunctions(uptimeMs)),
  ]);
  const checks = { database, migrations, storage, functions };
  return { ready: Object.values(checks).every((one) => one.ok), checks };
}

async function check(whenThrown: string, work: () => Promise<string | null>): Promise<Check> {
  const reason = await work().catch(() => whenThrown);
  return reason === null ? { ok: true } : { ok: false, reason };
}

async function checkDatabase(): Promise<null> {
  await pool.query("select 1");
  return null;
}

async function checkMigrations(): Promise<string | null> {
  const folder = path.join(process.cwd(), "prisma", "migrations");
  const entries = await readdir(folder, { withFileTypes: true });
  const { rows } = await pool.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const applied = new Set(rows.map((row) => row.name));
  const pending = entries.filter((entry) => entry.isDirectory() && !applied.has(entry.name));
  if (pending.length === 0) return null;
  return `Migrations that are not applied: ${pending.map((entry) => entry.name).join(", ")}.`;
}

let storageAnsweredAt = Number.NEGATIVE_INFINITY;

/** Any answer will do, and is believed for a moment: a probe every second must not become traffic at the vendor. */
async function checkStorage(): Promise<string | null> {
  if (performance.now() - storageAnsweredAt < STORAGE_MEMORY_MS) return null;
  const address = env.UPLOADTHING_API_URL ?? HOSTED_STORAGE;
  const response = await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(STORAGE_LIMIT_MS) });
  if (response.status >= 500) return `The file storage answers ${response.status}.`;
  storageAnsweredAt = performance.now();
  return null;
}

async function checkFunctions(uptimeMs: number): Promise<string | null> {
  if (uptimeMs < SILENCE_LIMIT_MS) return null;
  const { rows } = await pool.query<{ ran_at: Date }>(
    "select ran_at from function_heartbeat where name = $1",
    [WATCHED_FUNCTION],
  );
  const ranAt = rows[0]?.ran_at;
  if (ranAt && now().getTime() - ranAt.getTime() <= SILENCE_LIMIT_MS) return null;
  return `The function ${WATCHED_FUNCTION} last ran ${ranAt ? `at ${ranAt.toISOString()}` : "never"}.`;
}
