import { NonRetriableError } from "inngest";
import { expect, test } from "vitest";
import { DAY_MS } from "@/lib/core/time";
import { driveFunction } from "../support/drive-function";
import { createClient } from "../support/durable";

const client = createClient("http://nowhere.test");
const triggers = [{ event: "t/x" }];
const events = [{ name: "t/x", data: { n: 1 } }];

test("a sleep of seven days passes at once, and the clock says so", async () => {
  const instants: Date[] = [];
  const run = client.createFunction({ id: "sleeper", triggers }, async ({ step }) => {
    await step.sleep("a week", "7d");
    await step.sleepUntil("new year", new Date("2030-01-01T00:00:00Z"));
    return step.run("wake", () => "awake");
  });
  const startedAt = new Date("2029-12-01T00:00:00Z");
  const driven = await driveFunction({ client, run, events, startedAt, onTime: (now) => instants.push(now) });
  expect(driven.result).toBe("awake");
  expect(instants[0]).toEqual(new Date(startedAt.getTime() + 7 * DAY_MS));
  expect(driven.endedAt).toEqual(new Date("2030-01-01T00:00:00Z"));
  expect(driven.steps.map(({ name }) => name)).toEqual(["a week", "new year", "wake"]);
});

test("a step is tried again, alone or beside others, until it succeeds or may not", async () => {
  let calls = 0;
  const run = client.createFunction({ id: "stubborn", triggers }, async ({ step }) => {
    const flaky = step.run("flaky", () => {
      if (++calls < 3) throw new Error("not yet");
      return calls;
    });
    const [count] = await Promise.all([flaky, step.run("other", () => 1)]);
    await step.run("never", () => {
      throw new NonRetriableError(`after ${count}`);
    });
  });
  const driven = await driveFunction({ client, run, events });
  expect(driven.error).toMatchObject({ message: "after 3" });
});

test("waits and invocations get the replies they are given", async () => {
  const run = client.createFunction({ id: "asker", triggers }, async ({ step }) => {
    const answer = await step.waitForEvent("answer", { event: "t/y", timeout: "1d" });
    const silence = await step.waitForEvent("silence", { event: "t/z", timeout: "1d" });
    return [answer?.data, silence];
  });
  const replies = { answer: { name: "t/y", data: { yes: true } } };
  expect((await driveFunction({ client, run, events, replies })).result).toEqual([{ yes: true }, null]);
});
