import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { now } from "@/lib/platform/clock";
import { rows } from "../../support/database";
import { serve, type TestServer } from "../../support/http";

let storage: TestServer;

beforeAll(async () => {
  storage = await serve(() => async () => new Response(null, { status: 404 }));
  process.env.UPLOADTHING_API_URL = storage.url;
  // A process that has run for an hour no longer waits for the functions' first sign of life.
  vi.spyOn(process, "uptime").mockReturnValue(3_600);
});

afterAll(() => storage.close());

beforeEach(() => rows("delete from function_heartbeat"));

async function ready(autoRateRanMsAgo: number) {
  await rows("insert into function_heartbeat (name, ran_at) values ('auto-rate', $1)", [
    new Date(now().getTime() - autoRateRanMsAgo),
  ]);
  const { GET } = await import("@/app/api/health/ready/route");
  return GET();
}

test("200 while everything works, and no cache keeps it", async () => {
  const response = await ready(60_000);
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toMatchObject({ ready: true, checks: { functions: { ok: true } } });
});

test("503 as soon as the function that pays in time has been silent for five minutes, and says which", async () => {
  const response = await ready(301_000);
  expect(response.status).toBe(503);
  const { ready: state, checks } = await response.json();
  expect(state).toBe(false);
  expect(checks.functions).toMatchObject({
    ok: false,
    reason: expect.stringContaining("auto-rate last ran at"),
  });
  expect(checks.database).toEqual({ ok: true });
});
