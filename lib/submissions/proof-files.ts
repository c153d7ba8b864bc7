import type { Actor, UserActor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { isFileProof, requiredProofs } from "@/lib/jobs/proof";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import { canReadSubmission, findOwnTask } from "./find";

/** Whether the person may read a proof file: the worker, the employer and moderators; before submitting, the worker alone. */
export async function canReadProof(
  actor: Actor,
  file: { ownerId: string; subjectId: string },
): Promise<boolean> {
  if (actor.kind === "user" && actor.id === file.ownerId) return true;
  const submission = await db.submission.findUnique({
    where: { id: file.subjectId },
    select: { workerId: true, employerId: true, submittedAt: true },
  });
  return submission?.submittedAt != null && canReadSubmission(actor, submission);
}

/**
 * Whether the worker may add a file to a required proof of the task now.
 * @throws AppError NOT_FOUND, TOO_LATE, INVALID_INPUT, LIMIT_REACHED
 */
export async function authorizeProofUpload(
  actor: UserActor,
  { submissionId, proofId, mimeType }: { submissionId: string; proofId: string; mimeType: string },
): Promise<void> {
  const task = await findOwnTask(actor, submissionId);
  if (task.status !== "RESERVED" || task.reservedUntil < now()) {
    throw new AppError("TOO_LATE", "The time for this task is over, so no file can be added.");
  }
  const proof = requiredProofs.parse(task.job.proofs).find(({ id }) => id === proofId);
  if (!proof || !isFileProof(proof.kind))
    throw new AppError("INVALID_INPUT", "This job asks for no such file.");
  if ((mimeType === "application/pdf") !== (proof.kind === "PDF")) {
    throw new AppError(
      "INVALID_INPUT",
      proof.kind === "PDF"
        ? "This proof has to be a PDF."
        : "This proof has to be a JPEG, PNG or WebP image.",
    );
  }
  const files = await db.file.count({
    where: { subjectId: submissionId, status: { in: ["PENDING", "READY"] } },
  });
  const most = await setting("proofs.maxFiles");
  if (files >= most)
    throw new AppError("LIMIT_REACHED", `A submission may have at most ${most} files. Remove one first.`);
}
