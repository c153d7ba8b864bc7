import { describe, expect, test } from "vitest";
import { balancesOf } from "@/lib/ledger/queries";
import { db } from "@/lib/platform/db";
import { autoRate } from "@/lib/submissions/auto-rate";
import { expireReservations } from "@/lib/submissions/expire";
import { giveUp } from "@/lib/submissions/give-up";
import { rateSubmissions } from "@/lib/submissions/rate";
import { remindEmployers } from "@/lib/submissions/remind";
import { reservePosition } from "@/lib/submissions/reserve";
import { submitProof } from "@/lib/submissions/submit";
import { rows } from "@/tests/support/database";
import { createRunningJob, createSubmission, createUser } from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";

const answers = { p1: "Open from 9 to 18" };

describe("deadlines are instants", () => {
  test.each([
    ["clocks go forward in Europe", "2026-03-27T12:00:00Z", "2026-04-03T12:00:00Z"],
    ["clocks go back in the United States", "2026-10-30T12:00:00Z", "2026-11-06T12:00:00Z"],
  ])("V7: a task nobody rates is paid after exactly 7 × 24 h, although %s", async (_, submitted, due) => {
    travelTo(submitted);
    const job = await createRunningJob();
    const { id, worker } = await createSubmission({ job });
    expect((await db.submission.findUniqueOrThrow({ where: { id } })).rateDueAt).toEqual(new Date(due));
    travelTo(new Date(Date.parse(due) - 1));
    expect(await autoRate(1_000)).toBe(0);
    travelTo(due);
    expect(await autoRate(1_000)).toBe(1);
    const rated = await db.submission.findUniqueOrThrow({ where: { id } });
    expect(rated).toMatchObject({ status: "SATISFIED", ratedBy: "TIMER", ratedAt: new Date(due) });
    expect((await balancesOf(worker.id)).earnedMicros).toBe(100_000n);
  });

  test("after hours of downtime everything due is paid, in bounded steps", async () => {
    travelTo("2026-05-01T00:00:00Z");
    const job = await createRunningJob({ positions: 5 });
    for (let n = 0; n < 5; n++) await createSubmission({ job });
    travelTo("2026-05-09T07:30:00Z");
    expect([await autoRate(2), await autoRate(2), await autoRate(2), await autoRate(2)]).toEqual([
      2, 2, 1, 0,
    ]);
    expect(await db.job.findUniqueOrThrow({ where: { id: job.id } })).toMatchObject({ status: "FINISHED" });
  });

  test("a task that cannot be paid holds up no other, and is paid once it can", async () => {
    travelTo("2026-06-01T00:00:00Z");
    const [broken, sound] = [await createRunningJob(), await createRunningJob()];
    const stuck = await createSubmission({ job: broken });
    const good = await createSubmission({ job: sound });
    const tamper = (micros: bigint) =>
      rows(
        `update ledger_account set balance_micros = balance_micros + $2 where kind = 'ESCROW' and owner_id = $1`,
        [broken.id, micros],
      );
    await tamper(-300_000n);
    travelTo("2026-06-09T00:00:00Z");
    expect(await autoRate(1_000)).toBe(1);
    const status = async (id: string) => (await db.submission.findUniqueOrThrow({ where: { id } })).status;
    expect([await status(stuck.id), await status(good.id)]).toEqual(["SUBMITTED", "SATISFIED"]);
    await tamper(300_000n);
    expect(await autoRate(1_000)).toBe(1);
    expect(await status(stuck.id)).toBe("SATISFIED");
  });

  test("the employer is reminded once, a day before a task pays itself", async () => {
    travelTo("2026-05-01T00:00:00Z");
    const job = await createRunningJob({ positions: 2 });
    await createSubmission({ job });
    await createSubmission({ job });
    travelTo("2026-05-06T23:59:59Z");
    expect(await remindEmployers(1_000)).toBe(0);
    travelTo("2026-05-07T00:00:00Z");
    expect(await remindEmployers(1_000)).toBe(2);
    expect(await remindEmployers(1_000)).toBe(0);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: job.employer.id } });
    expect(
      await db.mail.count({
        where: { toAddress: email, subject: { startsWith: "2 tasks pay themselves soon" } },
      }),
    ).toBe(1);
  });

  test("a reservation can be used until its grace is over, then the position is free and the draft kept", async () => {
    travelTo("2026-05-01T12:00:00Z");
    const job = await createRunningJob({ positions: 1, minutesToComplete: 15 });
    const [early, late] = [await createUser(), await createUser()];
    const lapsing = await reservePosition(early, { jobId: job.id });
    await db.submission.update({ where: { id: lapsing }, data: { proof: answers }, select: { id: true } });
    travelTo("2026-05-01T12:16:00Z");
    expect(await expireReservations(100)).toBe(0);
    travelTo("2026-05-01T12:16:01Z");
    await expect(submitProof(early, { submissionId: lapsing, answers })).rejects.toMatchObject({
      code: "TOO_LATE",
    });
    expect(await expireReservations(100)).toBe(1);
    const second = await reservePosition(late, { jobId: job.id });
    await giveUp(late, { submissionId: second });
    const again = await reservePosition(early, { jobId: job.id });
    expect((await db.submission.findUniqueOrThrow({ where: { id: again } })).proof).toEqual(answers);
  });

  test("what the timer has paid can no longer be declined", async () => {
    travelTo("2026-05-01T00:00:00Z");
    const job = await createRunningJob();
    const { id: submissionId, worker } = await createSubmission({ job });
    travelTo("2026-05-08T00:00:00Z");
    await autoRate(1_000);
    const decision = {
      submissionId,
      rating: "NOT_SATISFIED",
      reason: "OTHER",
      text: "I only saw this one today, sorry.",
    } as const;
    expect(await rateSubmissions(job.employer, { jobId: job.id, decisions: [decision] })).toMatchObject({
      skipped: [submissionId],
    });
    expect((await balancesOf(worker.id)).earnedMicros).toBe(100_000n);
  });
});
