import { expect, test } from "vitest";
import { balancesOf } from "@/lib/ledger/queries";
import { contest } from "@/tests/support/contest";
import { rows } from "@/tests/support/database";
import {
  createRunningJob,
  createSubmission,
  createUser,
  type TestJob,
  type TestSubmission,
} from "@/tests/support/factories";

const submitted = async (job: TestJob, count: number): Promise<TestSubmission[]> => {
  const made: TestSubmission[] = [];
  for (let n = 0; n < count; n++) made.push(await createSubmission({ job }));
  return made;
};

const decide = (job: TestJob, submissions: TestSubmission[], whats: string[]) =>
  contest<string[]>(
    "decide.ts",
    whats.map((what) => ({ what, jobId: job.id, employer: job.employer, submissions })),
  );

const payments = (ids: string[]) =>
  rows<{ submission_id: string }>("select submission_id from ledger_entry where submission_id = any ($1)", [
    ids,
  ]);

test("V18: two raters, the timer and a stop at the same instant on one submission pay it once", async () => {
  const job = await createRunningJob({ positions: 3, payMicros: 100_000n });
  const [submission] = await submitted(job, 1);
  if (!submission) throw new Error("no submission was made");
  const outcomes = await decide(job, [submission], ["satisfy", "satisfy", "auto-rate", "stop"]);
  expect(outcomes.flat()).toEqual(["ok", "ok", "ok", "ok", "ok"]);
  expect(await payments([submission.id])).toHaveLength(1);
  expect((await balancesOf(submission.worker.id)).earnedMicros).toBe(100_000n);
  expect((await balancesOf(job.employer.id)).lockedMicros).toBe(0n);
});

test("Satisfied, Not satisfied, Select all, the timer, withdrawals and a stop on 40 overlapping submissions: each ends once, no deadlock", async () => {
  const before = await deadlocks();
  const job = await createRunningJob({ positions: 60, payMicros: 50_000n });
  const submissions = await submitted(job, 40);
  const outcomes = await decide(job, submissions, [
    "satisfy",
    "decline",
    "all",
    "auto-rate",
    "withdraw",
    "stop",
  ]);
  // A withdrawal that comes too late is refused; everything else goes through.
  expect(outcomes.flat().filter((code) => code !== "ok" && code !== "CONFLICT")).toEqual([]);
  const ids = submissions.map(({ id }) => id);
  const states = await rows<{ status: string; n: number }>(
    "select status, count(*)::int as n from submission where id = any ($1) group by 1",
    [ids],
  );
  expect(states.reduce((sum, { n }) => sum + n, 0)).toBe(40);
  expect(states.map(({ status }) => status)).not.toContain("SUBMITTED");
  const satisfied = states.find(({ status }) => status === "SATISFIED")?.n ?? 0;
  expect(await payments(ids)).toHaveLength(satisfied);
  expect((await balancesOf(job.employer.id)).lockedMicros).toBe(0n);
  expect(await deadlocks()).toBe(before);
});

test("a worker's money is right when many jobs pay it at the same time", async () => {
  const worker = await createUser();
  const jobs = await Promise.all(
    [1, 2, 3, 4].map(() => createRunningJob({ positions: 1, payMicros: 250_000n })),
  );
  const entries = [];
  for (const job of jobs.slice(0, 3))
    entries.push({ job, submission: await createSubmission({ job, worker }) });
  const started = entries.map(({ job, submission }) => ({
    what: "satisfy",
    jobId: job.id,
    employer: job.employer,
    submissions: [submission],
  }));
  await contest("decide.ts", started);
  expect((await balancesOf(worker.id)).earnedMicros).toBe(750_000n);
});

async function deadlocks(): Promise<string> {
  const [row] = await rows<{ deadlocks: string }>(
    "select deadlocks from pg_stat_database where datname = current_database()",
  );
  return row?.deadlocks ?? "0";
}
