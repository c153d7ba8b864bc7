import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { freePort } from "@/lib/local/ports";
import { ownerPool, rows } from "../support/database";
import { createClient, until } from "../support/durable";
import { Killable } from "../support/killable";

const RUNS = 20;

let server: Killable;
let app: Killable;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  const serverPort = await freePort(30_000 + Math.floor(Math.random() * 10_000));
  const appPort = await freePort(serverPort + 1);
  const environment = { SERVER_PORT: String(serverPort), APP_PORT: String(appPort) };
  server = new Killable("tests/support/durable-processes/server.ts", environment);
  app = new Killable("tests/support/durable-processes/app.ts", environment);
  client = createClient(`http://localhost:${serverPort}/inngest`);
  await ownerPool().query("create table durable_trace (run int, what text)");
  await Promise.all([server.start(), app.start()]);
});

afterAll(() => Promise.all([server.kill(), app.kill()]));

// A run that has done its last step may still have to be told so; the next test kills it otherwise.
afterEach(() =>
  until("all runs to end", async () => {
    const open = await rows("select 1 from local_inngest.run where status = 'running'");
    return open.length === 0;
  }),
);

beforeEach(() => ownerPool().query("truncate durable_trace"));

const start = (sleepMs: number) =>
  client.send([...Array(RUNS).keys()].map((run) => ({ name: "t/traced", data: { run, sleepMs } })));

async function count(what: string): Promise<number> {
  const [row] = await rows<{ count: number }>(
    "select count(*)::int as count from durable_trace where what = $1",
    [what],
  );
  return row?.count ?? 0;
}

const reached = (what: string, times = RUNS) =>
  until(`${times} × ${what}`, async () => (await count(what)) >= times, 40_000);

/** Every run has reached its sleep, and the server knows. */
const asleep = () =>
  until("all runs to sleep", async () => {
    const [row] = await rows<{ count: number }>(
      "select count(*)::int as count from local_inngest.step where not done",
    );
    return row?.count === RUNS;
  });

/** How often each run did something: all of them, and what more than once. */
async function tally(what: string) {
  const all = await rows<{ run: number; times: number }>(
    "select run, count(*)::int as times from durable_trace where what = $1 group by run",
    [what],
  );
  return { runs: all.length, repeated: all.filter(({ times }) => times > 1).length };
}

const once = { runs: RUNS, repeated: 0 };

test("killing the server while runs sleep loses and repeats nothing", async () => {
  await start(2000);
  await asleep();
  await server.kill();
  await server.start();
  await reached("last");
  expect([await tally("first"), await tally("slow"), await tally("last")]).toEqual([once, once, once]);
});

test("killing the server in the middle of steps repeats at most the steps under way", async () => {
  await start(100);
  await reached("slow started", 5);
  const finished = await count("slow");
  await server.kill();
  await server.start();
  await reached("last");
  const slow = await tally("slow");
  expect([await tally("first"), await tally("last")]).toEqual([once, once]);
  expect(slow.runs).toBe(RUNS);
  expect(slow.repeated).toBeLessThanOrEqual(10);
  expect(finished).toBeLessThan(RUNS);
});

test("killing the app while runs sleep loses and repeats nothing", async () => {
  await start(1500);
  await asleep();
  await app.kill();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await app.start();
  await reached("last");
  expect([await tally("first"), await tally("slow"), await tally("last")]).toEqual([once, once, once]);
});

test("killing the app in the middle of steps repeats only the steps under way", async () => {
  await start(100);
  await reached("slow started", 5);
  await app.kill();
  await app.start();
  await reached("last");
  expect([await tally("first"), await tally("slow"), await tally("last")]).toEqual([once, once, once]);
  expect((await tally("slow started")).repeated).toBeLessThanOrEqual(10);
});

test("events taken in while no app is there start their runs when it comes", async () => {
  await app.kill();
  await server.kill();
  await server.start();
  await start(100);
  await app.start();
  await reached("last");
  expect(await tally("last")).toEqual(once);
});
