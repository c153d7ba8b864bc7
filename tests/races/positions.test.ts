import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { contest } from "@/tests/support/contest";
import { createRunningJob, createUser, createUsers } from "@/tests/support/factories";

const PROCESSES = 4;

function count(outcomes: string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(outcomes)].sort().map((code) => [code, outcomes.filter((other) => other === code).length]),
  );
}

test("V17: 200 workers in 4 processes reach for 50 positions at once: exactly 50 get one, 150 are told it is full", async () => {
  const job = await createRunningJob({ positions: 50, payMicros: 20_000n });
  const workers = await createUsers(200);
  const shares = Array.from({ length: PROCESSES }, (_, n) => ({
    jobId: job.id,
    workers: workers.filter((_w, index) => index % PROCESSES === n),
  }));
  const outcomes = (await contest<string[]>("reserve.ts", shares)).flat();
  expect(count(outcomes)).toEqual({ FULL: 150, ok: 50 });
  expect(await db.submission.count({ where: { jobId: job.id, status: "RESERVED" } })).toBe(50);
  expect(await db.jobCounter.findUniqueOrThrow({ where: { jobId: job.id } })).toMatchObject({
    positions: 50,
    taken: 50,
  });
});

test("one worker pressing the button in 4 processes at once takes one position", async () => {
  const job = await createRunningJob({ positions: 10 });
  const worker = await createUser();
  const shares = Array.from({ length: PROCESSES }, () => ({
    jobId: job.id,
    workers: [worker, worker, worker],
  }));
  const outcomes = (await contest<string[]>("reserve.ts", shares)).flat();
  expect(count(outcomes)).toEqual({ CONFLICT: 11, ok: 1 });
});
