import { NonRetriableError } from "inngest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownerPool, rows } from "../support/database";
import { type Durable, startDurable, until } from "../support/durable";

/** What the functions below did, in order. */
const seen: Record<string, unknown[]> = {};
const note = (name: string, value: unknown = true) => {
  seen[name] = [...(seen[name] ?? []), value];
};
const times = (name: string) => seen[name]?.length ?? 0;

let durable: Durable;

beforeAll(async () => {
  durable = await startDurable((client) => [
    client.createFunction({ id: "steps", triggers: [{ event: "t/steps" }] }, async ({ event, step }) => {
      const one = await step.run("one", () => {
        note("one");
        return event.data.value as number;
      });
      const pair = await Promise.all([step.run("two", () => one + 1), step.run("three", () => one + 2)]);
      note("steps", [one, ...pair]);
    }),
    client.createFunction({ id: "latency", triggers: [{ event: "t/latency" }] }, async ({ event, step }) => {
      await step.run("now", () => note("latency", Date.now() - (event.data.sent as number)));
    }),
    client.createFunction(
      {
        id: "flaky",
        triggers: [{ event: "t/flaky" }],
        retries: 2,
        onFailure: ({ error }: { error: Error }) => note("flaky failed", error.message),
      },
      async ({ step, attempt }) => {
        await step.run("before", () => note("before"));
        await step.run("always", () => {
          note("always", attempt);
          throw new Error("no luck");
        });
      },
    ),
    client.createFunction(
      {
        id: "final",
        triggers: [{ event: "t/final" }],
        onFailure: ({ event }: { event: { data: { function_id: string } } }) =>
          note("final failed", event.data.function_id),
      },
      async () => {
        note("final");
        throw new NonRetriableError("never");
      },
    ),
    client.createFunction({ id: "until", triggers: [{ event: "t/until" }] }, async ({ event, step }) => {
      await step.sleepUntil("wait", new Date(event.data.at as number));
      note("early by", (event.data.at as number) - Date.now());
    }),
    client.createFunction({ id: "waiter", triggers: [{ event: "t/ask" }] }, async ({ step }) => {
      const match = "data.id";
      const answer = await step.waitForEvent("answer", { event: "t/answer", timeout: "10s", match });
      const silence = await step.waitForEvent("silence", { event: "t/never", timeout: "1s" });
      note("answer", [answer?.data.words, silence]);
    }),
    client.createFunction(
      {
        id: "cancellable",
        triggers: [{ event: "t/start" }],
        cancelOn: [{ event: "t/stop", match: "data.id" }],
      },
      async ({ event, step }) => {
        await step.sleep("a moment", "2s");
        note("survived", event.data.id);
      },
    ),
    client.createFunction(
      {
        id: "batch",
        triggers: [{ event: "t/batch" }],
        batchEvents: { maxSize: 5, timeout: "1s", key: "event.data.tenant" },
      },
      async ({ events }) =>
        note(
          "batch",
          events.map((event: { data: Record<string, unknown> }) => `${event.data.tenant}${event.data.n}`),
        ),
    ),
    client.createFunction(
      { id: "serial", triggers: [{ event: "t/serial" }], concurrency: { limit: 1, key: "event.data.key" } },
      async ({ step }) => {
        await step.run("alone", async () => {
          note("enter", times("enter") - times("leave"));
          await new Promise((resolve) => setTimeout(resolve, 30));
          note("leave");
        });
      },
    ),
    client.createFunction(
      { id: "once", triggers: [{ event: "t/once" }], idempotency: "event.data.key" },
      async ({ event }) => note("once", event.data.key),
    ),
    client.createFunction(
      { id: "double", triggers: [{ event: "t/double" }] },
      async ({ event }) => (event.data.n as number) * 2,
    ),
    client.createFunction({ id: "caller", triggers: [{ event: "t/caller" }] }, async ({ step }) => {
      const double = await import("inngest").then(({ referenceFunction }) =>
        referenceFunction({ appId: "test", functionId: "double" }),
      );
      const result = await step.invoke("double it", { function: double, data: { n: 21 } });
      await step.sendEvent("tell", { name: "t/told", data: { result } });
    }),
    client.createFunction({ id: "told", triggers: [{ event: "t/told" }] }, async ({ event }) =>
      note("told", event.data.result),
    ),
    client.createFunction({ id: "ticking", triggers: [{ cron: "* * * * * *" }] }, async ({ event }) =>
      note("tick", event.name),
    ),
  ]);
}, 30_000);

afterAll(() => durable.stop());

const send = (name: string, data: Record<string, unknown> = {}, id?: string) =>
  durable.client.send({ name, data, id });

describe("the local server for durable functions", () => {
  test("runs steps one after another and side by side, each once", async () => {
    await send("t/steps", { value: 1 });
    await until("the steps", () => times("steps") === 1);
    expect(seen.steps).toEqual([[1, 2, 3]]);
    expect(times("one")).toBe(1);
  });

  test("starts a step within a tenth of a second of its event", async () => {
    for (let i = 0; i < 30; i++) {
      await send("t/latency", { sent: Date.now() });
      await until("the step", () => times("latency") === i + 1);
    }
    const sorted = (seen.latency as number[]).sort((a, b) => a - b);
    if (process.env.PRINT_LATENCY) console.info(`event to step: p50 ${sorted[15]} ms, p95 ${sorted[28]} ms`);
    expect(sorted[15]).toBeLessThan(100);
  });

  test("tries a failing step again as often as allowed, keeps what was done, then calls onFailure", async () => {
    await send("t/flaky");
    await until("the failure handler", () => times("flaky failed") === 1);
    expect(seen.always).toEqual([0, 1, 2]);
    expect(times("before")).toBe(1);
    expect(seen["flaky failed"]).toEqual(["no luck"]);
  });

  test("does not try again what says it is final", async () => {
    await send("t/final");
    await until("the failure handler", () => times("final failed") === 1);
    expect(times("final")).toBe(1);
    expect(seen["final failed"]).toEqual(["test-final"]);
  });

  test("never wakes a sleeper early", async () => {
    for (let i = 0; i < 5; i++) await send("t/until", { at: Date.now() + 700 + i * 90 });
    await until("all sleepers", () => times("early by") === 5);
    expect(Math.max(...(seen["early by"] as number[]))).toBeLessThanOrEqual(0);
  });

  test("hands a waiting run the event that matches it, and nothing when the time is up", async () => {
    await send("t/ask", { id: "a" });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await send("t/answer", { id: "b", words: "for somebody else" });
    await send("t/answer", { id: "a", words: "yes" });
    await until("the answer", () => times("answer") === 1);
    expect(seen.answer).toEqual([["yes", null]]);
  });

  test("cancels the runs an event names and no others", async () => {
    await send("t/start", { id: "stays" });
    await send("t/start", { id: "goes" });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await send("t/stop", { id: "goes" });
    await until("the survivor", () => times("survived") === 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(seen.survived).toEqual(["stays"]);
  });

  test("collects events by key until a batch is full or its time is up, and loses none", async () => {
    const events = [...Array(7).keys()].flatMap((n) =>
      ["a", "b"].map((tenant) => ({ name: "t/batch", data: { tenant, n } })),
    );
    await durable.client.send(events);
    await until("all batches", () => (seen.batch ?? []).flat().length === 14);
    const batches = seen.batch as string[][];
    expect(batches.map((batch) => batch.length).sort()).toEqual([2, 2, 5, 5]);
    expect(batches.every((batch) => new Set(batch.map((item) => item[0])).size === 1)).toBe(true);
    expect(new Set(batches.flat()).size).toBe(14);
  });

  test("lets runs with the same key through one at a time", async () => {
    await durable.client.send([...Array(6)].map(() => ({ name: "t/serial", data: { key: "k" } })));
    await until("all runs", () => times("leave") === 6);
    expect(seen.enter).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("starts nothing twice for a repeated event id or idempotency key", async () => {
    await send("t/once", { key: "x" }, "same-id");
    await send("t/once", { key: "x" }, "same-id");
    await send("t/once", { key: "x" });
    await send("t/once", { key: "y" });
    await until("both keys", () => times("once") >= 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([...(seen.once as string[])].sort()).toEqual(["x", "y"]);
  });

  test("invokes a function for its result, and sends events from steps", async () => {
    await send("t/caller");
    await until("the told event", () => times("told") === 1);
    expect(seen.told).toEqual([42]);
  });

  test("starts crons on time", async () => {
    await until("three ticks", () => times("tick") >= 3);
    expect(seen.tick?.[0]).toBe("inngest/scheduled.timer");
  });

  test("ends a run as failed when the queue has given up its job", async () => {
    await send("t/start", { id: "buried" });
    const job = `task_identifier = 'call_function' and run_at > now()`;
    const dead = `update local_inngest_queue._private_jobs j set attempts = max_attempts, last_error = 'worn out'
      where id in (select id from local_inngest_queue.jobs where ${job})`;
    await until("its job to die", async () => ((await ownerPool().query(dead)).rowCount ?? 0) > 0);
    const failed =
      "select 1 from local_inngest.run where status = 'failed' and result->>'message' = 'worn out'";
    await until("the run to fail", async () => (await rows(failed)).length === 1);
  });

  test("refuses callers without the right key", async () => {
    const wrongKey = await fetch(`${durable.baseUrl}/e/wrong`, { method: "POST", body: "[]" });
    const noKey = await fetch(`${durable.baseUrl}/fn/register`, { method: "POST", body: "{}" });
    const unknown = await fetch(`${durable.baseUrl}/v1/events`, { method: "POST", body: "{}" });
    expect([wrongKey.status, noKey.status, unknown.status]).toEqual([401, 401, 501]);
    for (const method of ["GET", "PUT", "POST"]) {
      const body = method === "GET" ? undefined : "{}";
      expect((await fetch(`${durable.appUrl}?fnId=test-once&stepId=step`, { method, body })).status).toBe(
        401,
      );
    }
  });

  test("shows what runs, what failed and what comes next", async () => {
    const status = await (await fetch(durable.baseUrl)).json();
    expect(status.functions).toContain("test-steps");
    expect(status.failed.map((run: { functionId: string }) => run.functionId)).toContain("test-final");
    expect(status.crons).toMatchObject([{ functionId: "test-ticking", expression: "* * * * * *" }]);
  });
});
