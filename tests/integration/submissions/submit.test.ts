import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { giveUp } from "@/lib/submissions/give-up";
import { rateSubmissions } from "@/lib/submissions/rate";
import { saveDraft } from "@/lib/submissions/save-draft";
import { submitProof } from "@/lib/submissions/submit";
import { rows } from "@/tests/support/database";
import { createRunningJob, createSubmission, createUser } from "@/tests/support/factories";

const answers = { p1: "Open from 9 to 18" };
const refusedWith = (code: string) => expect.objectContaining({ code });

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
