import { afterEach, describe, expect, test } from "vitest";
import { later, MINUTE_MS } from "@/lib/core/time";
import type { ProofKind } from "@/lib/jobs/proof";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { beginProofUpload, canReadProof } from "@/lib/submissions/proof-files";
import { submitProof } from "@/lib/submissions/submit";
import { rows } from "@/tests/support/database";
import { createRunningJob, createSubmission, createUser } from "@/tests/support/factories";

afterEach(() => setClock());

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

describe("uploading proof", () => {
  const image = { name: "door.png", size: 1_000, type: "image/png" };
  const asking = (kinds: ProofKind[]) =>
    createRunningJob({ draft: { proofKinds: kinds, proofLabels: kinds.map((kind) => `A ${kind}`) } });

  test("is possible while the task is in hand, its grace included, and never after", async () => {
    const { id, worker } = await createSubmission({ job: await asking(["IMAGE"]), status: "RESERVED" });
    const { reservedUntil } = await db.submission.findUniqueOrThrow({ where: { id } });
    const begin = () => beginProofUpload(worker, { submissionId: id, proofId: "p1", files: [image] });
    setClock({ now: () => later(reservedUntil, 30_000) });
    expect(await begin()).toHaveLength(1);
    setClock({ now: () => later(reservedUntil, 2 * MINUTE_MS) });
    await expect(begin()).rejects.toMatchObject({ code: "TOO_LATE" });
  });

  test("takes the file its proof asks for, and no more files than the setting, also all at once", async () => {
    const job = await asking(["IMAGE", "IMAGE", "IMAGE", "IMAGE", "PDF"]);
    const { id, worker } = await createSubmission({ job, status: "RESERVED" });
    const begin = (proofId: string, file = image) =>
      beginProofUpload(worker, { submissionId: id, proofId, files: [file] });
    await expect(begin("p5")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(begin("p9")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await rows(
      `insert into file (id, owner_id, purpose, subject_id, proof_id, name, mime_type, size_bytes, status, created_at)
       select 'file_' || n, $1, 'PROOF', $2, 'p1', 'a.png', 'image/png', 10, 'READY', now() from generate_series(1, 4) n`,
      [worker.id, id],
    );
    const [p2, p3] = await Promise.allSettled([begin("p2"), begin("p3")]);
    expect([p2.status, p3.status].sort()).toEqual(["fulfilled", "rejected"]);
  });
});
