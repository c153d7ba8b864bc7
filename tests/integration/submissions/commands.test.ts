import { describe, expect, test } from "vitest";
import { pauseJob } from "@/lib/jobs/pause";
import { balancesOf } from "@/lib/ledger/queries";
import { db } from "@/lib/platform/db";
import { giveUp } from "@/lib/submissions/give-up";
import { canReadProof } from "@/lib/submissions/proof-files";
import { rateAllSatisfied, rateSubmissions } from "@/lib/submissions/rate";
import { reservePosition } from "@/lib/submissions/reserve";
import { saveDraft } from "@/lib/submissions/save-draft";
import { submitProof } from "@/lib/submissions/submit";
import { rows } from "@/tests/support/database";
import { createPendingJob, createRunningJob, createSubmission, createUser } from "@/tests/support/factories";

const answers = { p1: "Open from 9 to 18" };
const decline = {
  rating: "NOT_SATISFIED",
  reason: "WRONG_PROOF",
  text: "The proof shows something else entirely.",
} as const;
const refusedWith = (code: string) => expect.objectContaining({ code });

describe("reserving", () => {
  test("a job that waits for review looks as if it did not exist", async () => {
    const job = await createPendingJob();
    await expect(reservePosition(await createUser(), { jobId: job.id })).rejects.toEqual(
      refusedWith("NOT_FOUND"),
    );
  });

  test("a paused job cannot be taken, and what is taken goes on", async () => {
    const job = await createRunningJob();
    const taken = await createSubmission({ job, status: "RESERVED" });
    await pauseJob(job.employer, { jobId: job.id });
    await expect(reservePosition(await createUser(), { jobId: job.id })).rejects.toEqual(
      refusedWith("NOT_ALLOWED"),
    );
    await submitProof(taken.worker, { submissionId: taken.id, answers });
  });

  test("a worker holds at most three positions", async () => {
    const worker = await createUser();
    for (let n = 0; n < 3; n++)
      await createSubmission({ job: await createRunningJob(), worker, status: "RESERVED" });
    const fourth = await createRunningJob();
    await expect(reservePosition(worker, { jobId: fourth.id })).rejects.toEqual(refusedWith("LIMIT_REACHED"));
  });

  test("owners cannot work their own jobs, not even past the policy", async () => {
    const job = await createRunningJob();
    await expect(reservePosition(job.employer, { jobId: job.id })).rejects.toEqual(
      refusedWith("NOT_ALLOWED"),
    );
    const insert = `insert into submission (id, job_id, employer_id, worker_id, pay_micros, fee_micros, days_to_rate, reserved_at, reserved_until)
      values ('sub_own', $1, $2, $2, 1, 0, 7, now(), now())`;
    await expect(rows(insert, [job.id, job.employer.id])).rejects.toThrow("submission_not_own_job");
  });

  test("a job once done, well or badly, cannot be taken again", async () => {
    const job = await createRunningJob({ positions: 5 });
    for (const status of ["SUBMITTED", "SATISFIED", "NOT_SATISFIED"] as const) {
      const { worker } = await createSubmission({ job, status });
      await expect(reservePosition(worker, { jobId: job.id })).rejects.toEqual(refusedWith("CONFLICT"));
    }
  });
});

describe("submitting", () => {
  test("somebody else's task looks as if it did not exist", async () => {
    const job = await createRunningJob();
    const { id: submissionId } = await createSubmission({ job, status: "RESERVED" });
    const stranger = await createUser();
    await expect(submitProof(stranger, { submissionId, answers })).rejects.toEqual(refusedWith("NOT_FOUND"));
    await expect(giveUp(stranger, { submissionId })).rejects.toEqual(refusedWith("NOT_FOUND"));
    await expect(saveDraft(stranger, { submissionId, answers })).rejects.toEqual(refusedWith("TOO_LATE"));
  });

  test("pressed twice at once it is submitted once, and the answer of the first press stands", async () => {
    const job = await createRunningJob();
    const { id: submissionId, worker } = await createSubmission({ job, status: "RESERVED" });
    const presses = await Promise.allSettled([
      submitProof(worker, { submissionId, answers }),
      submitProof(worker, { submissionId, answers: { p1: "Again" } }),
    ]);
    expect(presses.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    expect(
      await db.auditEntry.count({ where: { subjectId: submissionId, action: "submission.submitted" } }),
    ).toBe(1);
  });

  test("missing proof is named and nothing is lost or half done", async () => {
    const job = await createRunningJob();
    const { id: submissionId, worker } = await createSubmission({ job, status: "RESERVED" });
    await saveDraft(worker, { submissionId, answers: { p1: "half a sentence" } });
    const error = await submitProof(worker, { submissionId, answers: { p1: " " } }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: "INVALID_INPUT", fields: { p1: [expect.any(String)] } });
    expect(await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).toMatchObject({
      status: "RESERVED",
      proof: { p1: "half a sentence" },
    });
  });

  test("the same file from another worker on the same job is refused; on another job, or from the same worker, it is not", async () => {
    const job = await createRunningJob();
    const other = await createRunningJob();
    const handIn = (id: string, workerId: string) =>
      rows<{ outcome: string }>("select submission_submit($1, $2, '{}', $3, 60, now()) as outcome", [
        id,
        workerId,
        ["a".repeat(64)],
      ]);
    const first = await createSubmission({ job, status: "RESERVED" });
    const second = await createSubmission({ job, status: "RESERVED" });
    const elsewhere = await createSubmission({ job: other, status: "RESERVED" });
    expect(await handIn(first.id, first.worker.id)).toEqual([{ outcome: "submitted" }]);
    expect(await handIn(second.id, second.worker.id)).toEqual([{ outcome: "duplicate" }]);
    expect(await handIn(elsewhere.id, elsewhere.worker.id)).toEqual([{ outcome: "submitted" }]);
    await giveUp(first.worker, { submissionId: first.id });
    expect(await handIn(second.id, second.worker.id)).toEqual([{ outcome: "submitted" }]);
  });

  test("a withdrawn submission frees its position and cannot be rated", async () => {
    const job = await createRunningJob({ positions: 1 });
    const { id: submissionId, worker } = await createSubmission({ job });
    await giveUp(worker, { submissionId });
    expect(await db.jobCounter.findUniqueOrThrow({ where: { jobId: job.id } })).toMatchObject({
      taken: 0,
      submitted: 0,
    });
    const rated = await rateSubmissions(job.employer, {
      jobId: job.id,
      decisions: [{ submissionId, rating: "SATISFIED" }],
    });
    expect(rated).toEqual({ satisfied: [], notSatisfied: [], skipped: [submissionId] });
    await expect(giveUp(worker, { submissionId })).rejects.toEqual(refusedWith("CONFLICT"));
  });
});

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
});

test("proof is read by its worker, from submitting on by the employer and moderators, and by nobody else", async () => {
  const job = await createRunningJob();
  const { id, worker } = await createSubmission({ job, status: "RESERVED" });
  const file = { ownerId: worker.id, subjectId: id };
  const moderator = await createUser({ role: "MODERATOR" });
  const readers = async () =>
    Promise.all(
      [worker, job.employer, moderator, await createUser()].map((person) => canReadProof(person, file)),
    );
  expect(await readers()).toEqual([true, false, false, false]);
  await submitProof(worker, { submissionId: id, answers });
  expect(await readers()).toEqual([true, true, true, false]);
});
