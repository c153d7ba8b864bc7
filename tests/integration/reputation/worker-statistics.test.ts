import { beforeEach, describe, expect, it } from "vitest";
import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { STATISTICS_DAYS, workerStatistics } from "@/lib/reputation/worker-statistics";
import { createRunningJob, createUser } from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";
import { timedTask } from "@/tests/support/timed-tasks";

beforeEach(() => {
  travelTo("2026-03-02T09:00:00Z");
});

const job = (payMicros: bigint, categoryId: string) =>
  createRunningJob({ payMicros, minutesToComplete: 10, draft: { categoryId } });
const satisfied = { as: "SATISFIED", afterSeconds: 60 } as const;
const notSatisfied = { as: "NOT_SATISFIED", afterSeconds: 60 } as const;

describe("a worker's statistics", () => {
  it("say what an hour brought, unpaid work included, by employer and by kind of work", async () => {
    const worker = await createUser();
    const [research, photo, more] = [
      await job(100_000n, "research.web"),
      await job(300_000n, "photos.photo"),
      await job(100_000n, "research.web"),
    ];
    await timedTask(research, { worker, seconds: 120, rated: satisfied });
    await timedTask(more, { worker, seconds: 240, rated: notSatisfied });
    await timedTask(photo, { worker, seconds: 240, rated: satisfied });
    const { total, employers, kinds } = await workerStatistics(worker, "UTC");
    // 40 cents in ten minutes; the photo alone pays 30 cents in four, research 10 cents in six.
    expect(total).toEqual({ tasks: 3, satisfied: 2, micros: 400_000n, hourlyMicros: 2_400_000n });
    expect(kinds).toEqual([
      { categoryId: "photos.photo", tasks: 1, satisfied: 1, micros: 300_000n, hourlyMicros: 4_500_000n },
      { categoryId: "research.web", tasks: 2, satisfied: 1, micros: 100_000n, hourlyMicros: 1_000_000n },
    ]);
    expect(employers.map(({ nickname, micros }) => [nickname, micros])).toEqual([
      [photo.employer.nickname, 300_000n],
      [research.employer.nickname, 100_000n],
      [more.employer.nickname, 0n],
    ]);
  });

  it("count a day by the worker's own calendar, and show days without work as well", async () => {
    const worker = await createUser();
    travelTo("2026-03-02T23:30:00Z");
    await timedTask(await job(100_000n, "research.web"), { worker, seconds: 60, rated: satisfied });
    const { days } = await workerStatistics(worker, "UTC");
    expect(days).toHaveLength(STATISTICS_DAYS + 1);
    expect(days.at(-1)).toEqual({ day: "2026-03-02", tasks: 1, micros: 100_000n });
    expect(days.at(-2)).toEqual({ day: "2026-03-01", tasks: 0, micros: 0n });
    const inBerlin = await workerStatistics(worker, "Europe/Berlin");
    expect(inBerlin.days.at(-1)).toEqual({ day: "2026-03-03", tasks: 1, micros: 100_000n });
  });

  it("are the actor's own: nothing of anybody else's counts", async () => {
    const [worker, other] = [await createUser(), await createUser()];
    const shared = await job(100_000n, "research.web");
    await timedTask(shared, { worker, seconds: 60, rated: satisfied });
    expect(await workerStatistics(other, "UTC")).toMatchObject({
      total: { tasks: 0, satisfied: 0, micros: 0n, hourlyMicros: null },
      employers: [],
      kinds: [],
    });
    expect((await workerStatistics(shared.employer, "UTC")).total.tasks).toBe(0);
  });

  it("look back so many days and no further, and leave out what waits for a rating", async () => {
    const worker = await createUser();
    await timedTask(await job(100_000n, "research.web"), { worker, seconds: 60, rated: satisfied });
    await timedTask(await job(100_000n, "research.web"), { worker, seconds: 60 });
    expect((await workerStatistics(worker, "UTC")).total.tasks).toBe(1);
    travelTo(later(now(), STATISTICS_DAYS * DAY_MS));
    expect((await workerStatistics(worker, "UTC")).total.tasks).toBe(0);
  });
});
