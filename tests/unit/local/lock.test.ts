import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "@/lib/local/lock";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "piecework-lock-"));
  file = path.join(folder, "start.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function taken() {
  const attempt = await takeLock(file, "starting");
  if (!attempt.taken) throw new Error("The lock is taken.");
  return attempt.lock;
}

test("who finds the lock taken hears what its holder says now", async () => {
  const lock = await taken();
  expect(await takeLock(file)).toEqual({ taken: false, message: "starting" });
  lock.tell("running at http://localhost:3000");
  expect(await takeLock(file)).toEqual({ taken: false, message: "running at http://localhost:3000" });
  lock.release();
});

test("a released lock can be taken again", async () => {
  (await taken()).release();
  expect(existsSync(file)).toBe(false);
  (await taken()).release();
});

test("of many that try at once, exactly one takes it", async () => {
  const attempts = await Promise.all(Array.from({ length: 20 }, () => takeLock(file)));
  const winners = attempts.flatMap((attempt) => (attempt.taken ? attempt.lock : []));
  expect(winners).toHaveLength(1);
  winners[0]!.release();
});

test.each([
  ["names a port where nobody listens", '{"port":1,"secret":"gone"}'],
  ["is not readable", "half a fi"],
])("a stale lock that %s is taken over, by one of many", async (_, content) => {
  writeFileSync(file, content);
  const attempts = await Promise.all(Array.from({ length: 10 }, () => takeLock(file)));
  const winners = attempts.flatMap((attempt) => (attempt.taken ? attempt.lock : []));
  expect(winners).toHaveLength(1);
  winners[0]!.release();
});

test("a stale lock whose port now belongs to another program is taken over", async () => {
  const lock = await taken();
  const { port } = JSON.parse((await import("node:fs")).readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ port, secret: "of a process that is gone" }));
  (await taken()).release();
  lock.release();
});
