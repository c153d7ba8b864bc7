import { describe, expect, test } from "vitest";
import { balancesOf } from "@/lib/ledger/queries";
import { db } from "@/lib/platform/db";
import { submissionRated } from "@/lib/submissions/events";
import { rateAllSatisfied, rateSubmissions } from "@/lib/submissions/rate";
import { reservePosition } from "@/lib/submissions/reserve";
import { rows } from "@/tests/support/database";
import { createRunningJob, createSubmission, createUser } from "@/tests/support/factories";

const decline = {
  rating: "NOT_SATISFIED",
  reason: "WRONG_PROOF",
  text: "The proof shows something else entirely.",
} as const;
const refusedWith = (code: string) => expect.objectContaining({ code });

describe("rating", () => {
  test("only the job's owner rates, and only that job's submissions", async () => {
    const [mine, theirs] = [await createRunningJob(), await createRunningJob()];
    const { id: submissionId } = await createSubmission({ job: theirs });
    const decisions = [{ submissionId, rating: "SATISFIED" as const }];
    await expect(rateSubmissions(mine.employer, { jobId: theirs.id, decisions })).rejects.toEqual(
      refusedWith("NOT_FOUND"),
    );
    expect(await rateSubmissions(mine.employer, { jobId: mine.id, decisions })).toMatchObject({
      satisfied: [],
      skipped: [submissionId],
    });
    expect(
      await rateSubmissions(mine.employer, { jobId: mine.id, decisions: [{ submissionId, ...decline }] }),
    ).toMatchObject({ notSatisfied: [], skipped: [submissionId] });
  });

  test("the same batch sent three times pays once", async () => {
    const job = await createRunningJob({ positions: 3 });
    const { id: submissionId, worker } = await createSubmission({ job });
    const batch = { jobId: job.id, decisions: [{ submissionId, rating: "SATISFIED" as const }] };
    for (let n = 0; n < 3; n++) await rateSubmissions(job.employer, batch);
    expect((await balancesOf(worker.id)).earnedMicros).toBe(100_000n);
    expect(
      await db.outboxEvent.count({
        where: { name: "submission/rated", data: { path: ["submissionIds", "0"], equals: submissionId } },
      }),
    ).toBe(1);
  });

  test("a Not satisfied needs a reason a worker can learn from, and at most 25 go at once", async () => {
    const job = await createRunningJob({ positions: 30 });
    const { id: submissionId } = await createSubmission({ job });
    const short = { submissionId, ...decline, text: "No." };
    const refusal = await rateSubmissions(job.employer, { jobId: job.id, decisions: [short] }).catch(
      (reason: unknown) => reason,
    );
    expect(refusal).toMatchObject({
      code: "INVALID_INPUT",
      fields: { [submissionId]: [expect.stringContaining("20 characters")] },
    });
    const many = Array.from({ length: 26 }, () => ({ submissionId, ...decline }));
    await expect(rateSubmissions(job.employer, { jobId: job.id, decisions: many })).rejects.toEqual(
      refusedWith("LIMIT_REACHED"),
    );
    expect((await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).status).toBe("SUBMITTED");
  });

  test("Not satisfied frees the position, tells the worker why, and pays nothing", async () => {
    const job = await createRunningJob({ positions: 1 });
    const { id: submissionId, worker } = await createSubmission({ job });
    await rateSubmissions(job.employer, { jobId: job.id, decisions: [{ submissionId, ...decline }] });
    expect((await balancesOf(worker.id)).earnedMicros).toBe(0n);
    await createSubmission({ job, status: "RESERVED" });
    const { email } = await db.user.findUniqueOrThrow({ where: { id: worker.id } });
    const mail = await db.mail.findFirstOrThrow({ where: { toAddress: email } });
    expect(mail.text).toContain(decline.text);
  });

  test("Select all rates what was there when the page was shown, not what came later", async () => {
    const job = await createRunningJob({ positions: 3 });
    const seen = await createSubmission({ job });
    const until = (await db.submission.findUniqueOrThrow({ where: { id: seen.id } })).submittedAt as Date;
    const later = await createSubmission({ job });
    await rows("update submission set submitted_at = $2 where id = $1", [
      later.id,
      new Date(until.getTime() + 1_000),
    ]);
    expect(await rateAllSatisfied(job.employer, { jobId: job.id, submittedUntil: until })).toBe(1);
    expect((await db.submission.findUniqueOrThrow({ where: { id: later.id } })).status).toBe("SUBMITTED");
  });

  test("the last Satisfied finishes the job", async () => {
    const job = await createRunningJob({ positions: 1 });
    await createSubmission({ job, status: "SATISFIED" });
    expect((await db.job.findUniqueOrThrow({ where: { id: job.id } })).status).toBe("FINISHED");
    await expect(reservePosition(await createUser(), { jobId: job.id })).rejects.toEqual(
      refusedWith("NOT_ALLOWED"),
    );
  });

  test("what the database emits about ratings is what the event promises", async () => {
    const job = await createRunningJob({ positions: 3 });
    await createSubmission({ job, status: "SATISFIED" });
    await createSubmission({ job, status: "NOT_SATISFIED" });
    const emitted = await db.outboxEvent.findMany({ where: { name: submissionRated.name } });
    for (const { data } of emitted) expect(submissionRated.schema.safeParse(data).success).toBe(true);
    expect(emitted.length).toBeGreaterThanOrEqual(2);
  });
});
