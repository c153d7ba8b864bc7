import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { evaluate, matchFor } from "@/lib/local/inngest/expressions";
import { Functions, queueFor } from "@/lib/local/inngest/functions";
import { canonicalJson, sign } from "@/lib/local/inngest/signing";
import { dueAt, nextCron, retryAt } from "@/lib/local/inngest/timing";

describe("signatures", () => {
  test("do not depend on the order of keys", () => {
    expect(canonicalJson({ b: [1, { d: "é\n", c: null }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":null,"d":"é\\n"}]}',
    );
  });

  test("are made with the key without its prefix, over body and time", () => {
    const mac = createHmac("sha256", "abcd").update("{}1700000000").digest("hex");
    expect(sign("{}", "signkey-prod-abcd", 1_700_000_000_500)).toBe(`t=1700000000&s=${mac}`);
  });
});

describe("times", () => {
  test("spans and dates", () => {
    expect(dueAt("1h30m", 0).getTime()).toBe(5_400_000);
    expect(dueAt("500ms", 0).getTime()).toBe(500);
    expect(dueAt("7d", 0).getTime()).toBe(7 * 86_400_000);
    expect(dueAt("2030-01-01T00:00:00Z").getTime()).toBe(Date.UTC(2030, 0, 1));
    expect(() => dueAt("soon")).toThrow('"soon"');
  });

  test("a cron in a time zone follows its daylight saving", () => {
    const rule = "TZ=Europe/Berlin 0 9 * * 1,3,5";
    expect(nextCron(rule, new Date("2026-01-01T12:00:00Z")).toISOString()).toBe("2026-01-02T08:00:00.000Z");
    expect(nextCron(rule, new Date("2026-07-01T12:00:00Z")).toISOString()).toBe("2026-07-03T07:00:00.000Z");
  });

  test("attempts wait longer and longer, unless the function says how long", () => {
    const waits = [0, 3, 20].map((attempt) => retryAt(attempt, 1, null).getTime() - Date.now());
    expect(waits[0]).toBeGreaterThan(14_000);
    expect(waits[1]).toBeGreaterThan(119_000);
    expect(waits[2]).toBeGreaterThan(7_199_000);
    expect(retryAt(0, 1, "60").getTime() - Date.now()).toBeGreaterThan(59_000);
  });
});

describe("expressions", () => {
  test("an equality between two events is looked up by value", () => {
    const event = { data: { id: "j1" } };
    const match = { path: "data.id", value: "j1", expression: null };
    expect(matchFor("event.data.id == async.data.id", event)).toEqual(match);
    expect(matchFor("async.data.id == event.data.id", event)).toEqual(match);
    expect(matchFor("async.data.n > 5", event)).toEqual({
      path: "",
      value: null,
      expression: "async.data.n > 5",
    });
  });

  test("a missing field is no match and no error", () => {
    const context = { event: { data: { n: 3 } } };
    expect(evaluate("event.data.n > 2 && event.data.n < 9", context)).toBe(true);
    expect(evaluate("event.data.missing.deep == 'x'", context)).not.toBe(true);
  });
});

describe("functions", () => {
  const config = { id: "app-f", triggers: [{ event: "a/b" }], steps: { step: {} } };
  const register = (extra: object) =>
    new Functions().register({ appName: "app", functions: [{ ...config, ...extra }] });

  test("an option the server does not have is refused by name", () => {
    expect(() => register({ throttle: { limit: 1, period: "1m" } })).toThrow(
      "does not support throttle, which function app-f uses",
    );
    expect(() => register({ triggers: [{ event: "a/*" }] })).toThrow("wildcards");
    expect(() => register({ triggers: [{ cron: "every day" }] })).toThrow();
  });

  test("runs with the same concurrency key share one queue", () => {
    const functions = new Functions();
    functions.register({
      appName: "app",
      functions: [{ ...config, concurrency: [{ limit: 1, key: "event.data.k" }] }],
    });
    const queue = (run: string, k: string) =>
      queueFor(functions.get("app-f")!, run, { id: run, name: "a/b", data: { k }, ts: 0 });
    expect(queue("run-1", "x")).toBe(queue("run-2", "x"));
    expect(queue("run-1", "x")).not.toBe(queue("run-1", "y"));
  });
});
