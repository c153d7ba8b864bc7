import { expect, test } from "vitest";
import { canReadProof } from "@/lib/submissions/proof-files";
import { submitProof } from "@/lib/submissions/submit";
import { createRunningJob, createSubmission, createUser } from "@/tests/support/factories";

const answers = { p1: "Open from 9 to 18" };

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
