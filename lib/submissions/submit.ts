import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { requiredProofs } from "@/lib/jobs/proof";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import { giveUpUploads } from "@/lib/uploads/give-up";
import { readyFilesOf } from "@/lib/uploads/queries";
import { checkProof } from "./check-proof";
import { submissionSubmitted } from "./events";
import { lockOwnTask } from "./find";
import type { ProofAnswers } from "./schema";

type Outcome = "submitted" | "late" | "gone" | "duplicate";

/**
 * RESERVED → SUBMITTED with the deadline after which it counts as Satisfied. Pressing twice submits once.
 * @throws AppError NOT_FOUND, INVALID_INPUT by proof id, TOO_LATE, CONFLICT for a file another worker handed in
 */
export async function submitProof(
  actor: UserActor,
  { submissionId, answers }: { submissionId: string; answers: ProofAnswers },
): Promise<void> {
  await transaction(async (tx) => {
    const task = await lockOwnTask(actor, submissionId, tx);
    if (task.status === "SUBMITTED") return;
    const files = await tx.file.findMany({
      where: { subjectId: submissionId, purpose: "PROOF", status: { in: ["PENDING", "READY"] } },
      select: { proofId: true, status: true },
    });
    const { cleaned, fields } = checkProof(requiredProofs.parse(task.job.proofs), answers, files);
    if (Object.keys(fields).length > 0)
      throw new AppError("INVALID_INPUT", "Some of the proof is missing.", fields);
    // Uploads still on their way are not part of the proof, so nothing can join it after this.
    await giveUpUploads(submissionId, {}, tx);
    const hashes = (await readyFilesOf(submissionId, tx)).flatMap((file) => file.sha256 ?? []);
    const grace = await setting("work.graceSeconds", tx);
    const [row] = await tx.$queryRaw<[{ outcome: Outcome }]>`
      select submission_submit(${submissionId}, ${actor.id}, ${JSON.stringify(cleaned)}::jsonb, ${hashes}::text[], ${grace}::int, ${now()}) as outcome`;
    if (row.outcome !== "submitted") throw refusal(row.outcome);
    await record(tx, actor, "submission.submitted", submissionId);
    await emit(tx, submissionSubmitted, { submissionId, jobId: task.jobId });
  });
}

function refusal(outcome: Exclude<Outcome, "submitted">): AppError {
  if (outcome === "duplicate") {
    return new AppError(
      "CONFLICT",
      "Another worker has handed in exactly the same file for this job. Upload your own.",
    );
  }
  return new AppError(
    "TOO_LATE",
    "The time for this task is over. Your draft is kept: take the job again if a position is free.",
  );
}
