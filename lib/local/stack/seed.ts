import path from "node:path";
import pg from "pg";
import { migrate } from "./database";
import { ROOT } from "./places";
import { run } from "./run";

/** Fills an empty database with the demo data, once. */
export async function seedOnce(
  environment: NodeJS.ProcessEnv,
  mayReset: boolean,
  signal: AbortSignal,
): Promise<void> {
  const url = environment.DATABASE_URL!;
  const state = await seedState(url);
  if (state === "done") return;
  if (state === "begun") await clearInterrupted(environment, mayReset, signal);
  if (await hasUsers(url)) return setState(url, "done");
  await setState(url, "begun");
  await run(
    "Adding the demo data",
    ["--import", "tsx", path.join(ROOT, "prisma/seed.ts")],
    environment,
    signal,
  );
  await setState(url, "done");
}

/**
 * The site only starts on finished demo data, so a database whose seeding was interrupted holds nothing of anybody's.
 * One that the operator named is still not ours to empty.
 */
async function clearInterrupted(
  environment: NodeJS.ProcessEnv,
  mayReset: boolean,
  signal: AbortSignal,
): Promise<void> {
  if (!mayReset) {
    throw new Error(
      "The last start was interrupted while it added the demo data. Empty the database DATABASE_URL names, and start again.",
    );
  }
  await query(
    environment.DATABASE_URL!,
    "drop schema public cascade; create schema public; drop schema local_demo cascade",
  );
  await migrate(environment, signal);
}

async function hasUsers(url: string): Promise<boolean> {
  const rows = await query(url, "select exists (select from app_user) as found");
  return rows[0]!.found as boolean;
}

// A schema of its own: the product's migrations know nothing of the demo.
const CREATE_TABLE =
  "create schema if not exists local_demo; create table if not exists local_demo.seed (state text not null)";

async function seedState(url: string): Promise<string | null> {
  await query(url, CREATE_TABLE);
  const rows = await query(url, "select state from local_demo.seed");
  return (rows[0]?.state as string | undefined) ?? null;
}

async function setState(url: string, state: "begun" | "done"): Promise<void> {
  await query(
    url,
    `${CREATE_TABLE}; delete from local_demo.seed; insert into local_demo.seed values ('${state}')`,
  );
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows ?? [];
  } finally {
    await client.end();
  }
}
