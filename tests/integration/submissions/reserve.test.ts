import { afterEach, describe, expect, test } from "vitest";
import { DAY_MS } from "@/lib/core/time";
import { pauseJob } from "@/lib/jobs/pause";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { giveUp } from "@/lib/submissions/give-up";
import { reservePosition } from "@/lib/submissions/reserve";
import { saveDraft } from "@/lib/submissions/save-draft";
import { submitProof } from "@/lib/submissions/submit";
import { rows } from "@/tests/support/database";
import { createPendingJob, createRunningJob, createSubmission, createUser } from "@/tests/support/factories";

const answers = { p1: "Open from 9 to 18" };
afterEach(() => setClock());

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

  test("a position whose time is over is free at once, not only after the next sweep", async () => {
    const job = await createRunningJob({ positions: 1 });
    const lapsed = await createSubmission({ job, status: "RESERVED" });
    const late = new Date(Date.now() + DAY_MS);
    setClock({ now: () => late });
    await reservePosition(await createUser(), { jobId: job.id });
    expect((await db.submission.findUniqueOrThrow({ where: { id: lapsed.id } })).status).toBe("EXPIRED");
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

  test("taking a job again brings the text and the files of the earlier try along", async () => {
    const job = await createRunningJob();
    const { id: first, worker } = await createSubmission({ job, status: "RESERVED" });
    await saveDraft(worker, { submissionId: first, answers });
    await rows(
      `insert into file (id, owner_id, purpose, subject_id, proof_id, name, mime_type, size_bytes, status, created_at)
       values ('file_kept', $1, 'PROOF', $2, 'p1', 'door.png', 'image/png', 10, 'READY', now())`,
      [worker.id, first],
    );
    await giveUp(worker, { submissionId: first });
    const second = await reservePosition(worker, { jobId: job.id });
    expect((await db.submission.findUniqueOrThrow({ where: { id: second } })).proof).toEqual(answers);
    expect(await db.file.findUniqueOrThrow({ where: { id: "file_kept" } })).toMatchObject({
      subjectId: second,
    });
  });
});
