import { beforeEach, describe, expect, it } from "vitest";
import { later, SECOND_MS } from "@/lib/core/time";
import { feedPage } from "@/lib/jobs/feed";
import { readFilters } from "@/lib/jobs/feed-schema";
import { publicJob } from "@/lib/jobs/public-queries";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { refreshPaces } from "@/lib/reputation/hourly-refresh";
import { giveUp } from "@/lib/submissions/give-up";
import { createRunningJob, createUser, type TestJob } from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";
import { timedTask } from "@/tests/support/timed-tasks";

const MANY = 10_000;

beforeEach(() => {
  travelTo("2026-03-02T09:00:00Z");
});

/** Ten cents a task, ten minutes to do it. */
const tenCents = (positions = 10) =>
  createRunningJob({ positions, payMicros: 100_000n, minutesToComplete: 10 });

async function handIn(job: TestJob, ...seconds: number[]): Promise<void> {
  for (const took of seconds) await timedTask(job, { seconds: took });
}

const hourly = async ({ id }: TestJob) => (await publicJob(id)).hourly;
const median = async ({ id }: TestJob) =>
  (await db.jobPace.findUniqueOrThrow({ where: { jobId: id } })).medianSeconds;

describe("what a job pays per hour", () => {
  it("is the employer's estimate until five tasks were handed in, and says so", async () => {
    const job = await tenCents();
    expect(await hourly(job)).toEqual({ micros: 600_000n, measuredOn: null });
    await handIn(job, 30, 30, 30, 30);
    await refreshPaces(MANY);
    expect(await hourly(job)).toEqual({ micros: 600_000n, measuredOn: null });
    await handIn(job, 30);
    await refreshPaces(MANY);
    expect(await hourly(job)).toEqual({ micros: 12_000_000n, measuredOn: 5 });
  });

  it("follows the median: the middle one of an odd number, between the middle two of an even one", async () => {
    const job = await tenCents();
    await handIn(job, 300, 20, 40, 30, 100);
    await refreshPaces(MANY);
    expect(await median(job)).toBe(40);
    await handIn(job, 50);
    await refreshPaces(MANY);
    expect(await median(job)).toBe(45);
    expect(await hourly(job)).toEqual({ micros: 8_000_000n, measuredOn: 6 });
  });

  it("counts no task longer than its reservation, grace and all", async () => {
    const job = await tenCents();
    await handIn(job, 640, 650, 655);
    await refreshPaces(MANY);
    expect(await median(job)).toBe(600);
  });

  it("leaves out what was not good enough, and what was withdrawn", async () => {
    const job = await tenCents();
    await timedTask(job, { seconds: 5, rated: { as: "NOT_SATISFIED", afterSeconds: 60 } });
    const worker = await createUser();
    const withdrawn = await timedTask(job, { seconds: 7, worker });
    await giveUp(worker, { submissionId: withdrawn });
    await timedTask(job, { seconds: 90, rated: { as: "SATISFIED", afterSeconds: 60 } });
    await refreshPaces(MANY);
    expect(await db.jobPace.findUnique({ where: { jobId: job.id } })).toMatchObject({
      timed: 1,
      medianSeconds: 90,
      paidMicros: 100_000n,
    });
  });

  it("stands in the feed as on the job's page, and needs no more statements for it", async () => {
    const job = await tenCents();
    await handIn(job, 30, 30, 30, 30, 30);
    await refreshPaces(MANY);
    const { jobs } = await feedPage(null, readFilters({}));
    expect(jobs.find(({ id }) => id === job.id)?.hourly).toEqual({ micros: 12_000_000n, measuredOn: 5 });
  });
});

describe("the refresh", () => {
  it("measures only jobs whose tasks have moved, and is done when run again", async () => {
    await refreshPaces(MANY);
    const [one, other] = [await tenCents(), await tenCents()];
    await handIn(one, 30);
    await handIn(other, 30);
    expect(await refreshPaces(MANY)).toBe(2);
    expect(await refreshPaces(MANY)).toBe(0);
    await handIn(other, 50);
    expect(await refreshPaces(MANY)).toBe(1);
    expect(await median(other)).toBe(40);
  });

  it("takes at most as many jobs as it is told", async () => {
    for (let i = 0; i < 3; i++) await handIn(await tenCents(), 30);
    expect(await refreshPaces(2)).toBe(2);
    expect(await refreshPaces(2)).toBe(1);
  });

  it("run several times at once, writes each job once and the same", async () => {
    const jobs = [await tenCents(), await tenCents(), await tenCents()];
    for (const job of jobs) await handIn(job, 20, 30, 70);
    travelTo(later(now(), SECOND_MS));
    await Promise.all(Array.from({ length: 6 }, () => refreshPaces(MANY)));
    expect(await Promise.all(jobs.map(median))).toEqual([30, 30, 30]);
    expect(await refreshPaces(MANY)).toBe(0);
  });
});
