import { beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/core/actor";
import { DAY_MS, HOUR_MS, later, SECOND_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { refreshPaces } from "@/lib/reputation/hourly-refresh";
import { type Scorecard, scorecardOf } from "@/lib/reputation/scorecard";
import { refreshScorecards } from "@/lib/reputation/scorecard-refresh";
import { autoRate } from "@/lib/submissions/auto-rate";
import { ownerPool, rows } from "@/tests/support/database";
import { createRunningJob, createUser } from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";
import { timedTask } from "@/tests/support/timed-tasks";

const MANY = 10_000;
const START = new Date("2026-03-02T09:00:00Z");

beforeEach(() => {
  travelTo(START);
});

/** Both steps of the function, a second after whatever happened last. */
async function refresh(): Promise<number> {
  travelTo(later(now(), SECOND_MS));
  await refreshPaces(MANY);
  return refreshScorecards(MANY);
}

const employerWithMoney = () => createUser({ walletMicros: 50_000_000n });
const jobOf = (employer: UserActor, payMicros = 100_000n) =>
  createRunningJob({ employer, positions: 20, payMicros, minutesToComplete: 10, daysToRate: 2 });
const satisfied = (afterSeconds: number) => ({ as: "SATISFIED", afterSeconds }) as const;

async function fresh({ id }: UserActor): Promise<Scorecard> {
  await refresh();
  return (await scorecardOf(id))!;
}

describe("an employer's scorecard", () => {
  it("says what a history made by hand says", async () => {
    const employer = await employerWithMoney();
    const [ten, twenty] = [await jobOf(employer), await jobOf(employer, 200_000n)];
    // Hourly pay: 10 ¢ in 36 s, 60 s, 100 s are $10, $6 and $3.60; 20 ¢ in 60 s and 72 s are $12 and $10.
    await timedTask(ten, { seconds: 36, rated: satisfied(3_600) });
    await timedTask(ten, { seconds: 60, rated: satisfied(7_200) });
    await timedTask(twenty, { seconds: 60, rated: satisfied(600) });
    await timedTask(twenty, { seconds: 72, rated: { as: "NOT_SATISFIED", afterSeconds: 60 } });
    await timedTask(twenty, { seconds: 72, rated: satisfied(10_800) });
    await timedTask(ten, { seconds: 100 });
    travelTo(later(now(), 2 * DAY_MS));
    await autoRate(MANY);
    await timedTask(ten, { seconds: 50 });
    expect(await fresh(employer)).toEqual({
      days: 90,
      mostRatings: 1_000,
      satisfied: 5,
      notSatisfied: 1,
      byTimer: 1,
      // 60, 600, 3,600, 7,200, 10,800 and, by the timer, 172,800.
      medianRateSeconds: 5_400,
      medianHourlyMicros: 10_000_000n,
      paidMicros: 700_000n,
      jobsPosted: 2,
      jobsEnded: 0,
      asOf: now(),
    });
  });

  it("tells no pay per hour before five tasks", async () => {
    const employer = await employerWithMoney();
    const job = await jobOf(employer);
    for (let i = 0; i < 4; i++) await timedTask(job, { seconds: 30, rated: satisfied(60) });
    expect(await fresh(employer)).toMatchObject({ satisfied: 4, medianHourlyMicros: null });
  });

  it("forgets what is older than its window, but not what was paid", async () => {
    const employer = await employerWithMoney();
    const job = await jobOf(employer);
    await timedTask(job, { seconds: 30, rated: satisfied(60) });
    const ratedAt = now();
    travelTo(later(ratedAt, 90 * DAY_MS - 2 * SECOND_MS));
    expect(await fresh(employer)).toMatchObject({ satisfied: 1, paidMicros: 100_000n });
    travelTo(later(ratedAt, 91 * DAY_MS));
    expect(await fresh(employer)).toMatchObject({
      satisfied: 0,
      medianRateSeconds: null,
      medianHourlyMicros: null,
      paidMicros: 100_000n,
    });
  });

  it("looks at no more of the latest ratings than the setting says", async () => {
    // A year later than all others here, as a setting counts for everybody from its date on.
    travelTo("2027-03-02T09:00:00Z");
    const employer = await employerWithMoney();
    const job = await jobOf(employer);
    await timedTask(job, { seconds: 30, rated: { as: "NOT_SATISFIED", afterSeconds: 60 } });
    for (let i = 0; i < 10; i++) await timedTask(job, { seconds: 30, rated: satisfied(60) });
    await rows(
      `insert into setting_version (key, value, effective_from, created_at, set_by, reason)
       values ('scorecard.maxRatings', '10', $1, $1, 'system:tests', 'Ten ratings fill the window of this test.')`,
      [now()],
    );
    expect(await fresh(employer)).toMatchObject({ mostRatings: 10, satisfied: 10, notSatisfied: 0 });
  });

  it("does not exist for whoever has published nothing", async () => {
    const person = await createUser();
    await refresh();
    expect(await scorecardOf(person.id)).toBeNull();
  });
});

describe("the refresh", () => {
  it("sums up only employers whose jobs have moved, and is done when run again", async () => {
    const [busy, quiet] = [await employerWithMoney(), await employerWithMoney()];
    const job = await jobOf(busy);
    await jobOf(quiet);
    await refresh();
    expect(await refresh()).toBe(0);
    const before = (await scorecardOf(quiet.id))!.asOf;
    await timedTask(job, { seconds: 30, rated: satisfied(60) });
    expect(await refresh()).toBe(1);
    expect(await scorecardOf(busy.id)).toMatchObject({ satisfied: 1, asOf: now() });
    expect((await scorecardOf(quiet.id))!.asOf).toEqual(before);
  });

  it("lets no scorecard get older than a day, and says how old it is", async () => {
    const employer = await employerWithMoney();
    await jobOf(employer);
    const first = (await fresh(employer)).asOf;
    travelTo(later(first, 23 * HOUR_MS));
    await refresh();
    expect((await scorecardOf(employer.id))!.asOf).toEqual(first);
    travelTo(later(first, DAY_MS));
    await refresh();
    expect((await scorecardOf(employer.id))!.asOf).toEqual(now());
  });

  it("run several times at once, sums up the same as once", async () => {
    const employer = await employerWithMoney();
    const job = await jobOf(employer);
    for (let i = 0; i < 3; i++) await timedTask(job, { seconds: 30, rated: satisfied(60) });
    travelTo(later(now(), SECOND_MS));
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        await refreshPaces(MANY);
        await refreshScorecards(MANY);
      }),
    );
    expect(await scorecardOf(employer.id)).toMatchObject({
      satisfied: 3,
      paidMicros: 300_000n,
      jobsPosted: 1,
    });
    expect(await refresh()).toBe(0);
  });

  it("finds an employer's ratings by their index", async () => {
    const client = await ownerPool().connect();
    try {
      // A table this small is read faster from end to end.
      await client.query("begin; set local enable_seqscan = off");
      const plan = await client.query<{ "QUERY PLAN": string }>(
        `explain select status from submission where employer_id = 'usr_1' and rated_at > '2026-01-01'
         and status in ('SATISFIED', 'NOT_SATISFIED') order by rated_at desc limit 1000`,
      );
      expect(plan.rows.map((line) => line["QUERY PLAN"]).join("\n")).toContain(
        "Index Scan Backward using submission_rated_of_employer",
      );
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});
