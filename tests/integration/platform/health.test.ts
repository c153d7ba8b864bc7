import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { now } from "@/lib/platform/clock";
import { rows } from "../../support/database";
import { serve, type TestServer } from "../../support/http";

const OLD_PROCESS_MS = 3_600_000;
let storage: TestServer;
let storageStatus = 404;

beforeAll(async () => {
  storage = await serve(() => async () => new Response(null, { status: storageStatus }));
  process.env.UPLOADTHING_API_URL = storage.url;
});

afterAll(() => storage.close());

beforeEach(async () => {
  // A fresh module forgets that the storage answered a moment ago.
  vi.resetModules();
  storageStatus = 404;
  await rows("delete from function_heartbeat");
});

async function readiness(uptimeMs: number) {
  const health = await import("@/lib/platform/health");
  return health.readiness(uptimeMs);
}

async function heartbeat(ageMs: number) {
  await rows("insert into function_heartbeat (name, ran_at) values ('auto-rate', $1)", [
    new Date(now().getTime() - ageMs),
  ]);
}

test("a migrated database, a storage that answers and a fresh heartbeat are ready", async () => {
  await heartbeat(60_000);
  const ok = { ok: true };
  expect(await readiness(OLD_PROCESS_MS)).toEqual({
    ready: true,
    checks: { database: ok, migrations: ok, storage: ok, functions: ok },
  });
});

test("a function that has been silent for more than five minutes is not ready", async () => {
  await heartbeat(301_000);
  const { ready, checks } = await readiness(OLD_PROCESS_MS);
  expect(ready).toBe(false);
  expect(checks.functions.reason).toContain("auto-rate last ran at");
});

test("a process that has just started gives the functions five minutes to run first", async () => {
  expect((await readiness(10_000)).ready).toBe(true);
  expect((await readiness(OLD_PROCESS_MS)).checks.functions.reason).toContain("last ran never");
});

test("a storage that fails is not ready", async () => {
  await heartbeat(0);
  storageStatus = 503;
  expect((await readiness(OLD_PROCESS_MS)).checks.storage).toEqual({
    ok: false,
    reason: "The file storage answers 503.",
  });
});

test("a migration that is in the folder but not in the database is not ready, and is named", async () => {
  await heartbeat(0);
  const [last] = await rows<{ name: string }>(
    "select migration_name as name from _prisma_migrations order by migration_name desc limit 1",
  );
  await rows("update _prisma_migrations set finished_at = null where migration_name = $1", [last!.name]);
  expect((await readiness(OLD_PROCESS_MS)).checks.migrations.reason).toContain(last!.name);
  await rows("update _prisma_migrations set finished_at = now()");
});
