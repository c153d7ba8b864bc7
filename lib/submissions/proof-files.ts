import type { Actor, UserActor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { isFileProof, requiredProofs } from "@/lib/jobs/proof";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import type { Submission } from "@/lib/platform/prisma/client";
import { settingsInForce } from "@/lib/settings/read";
import { beginUpload } from "@/lib/uploads/begin";
import { type AnnouncedFile, PDF_TYPE } from "@/lib/uploads/schema";
import { lockOwnTask } from "./find";
import { canReadSubmission, isInHand, takenUntil } from "./policy";

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

export interface ProofUpload {
  submissionId: string;
  /** Which required proof the files answer. */
  proofId: string;
  files: AnnouncedFile[];
}

/**
 * Begins to upload files for a required proof of the worker's task. The task is locked meanwhile, so that nothing
 * joins a proof that was handed in, and two uploads at once do not both take the last place.
 * @returns the files' ids, in the same order
 * @throws AppError NOT_FOUND, TOO_LATE, INVALID_INPUT, LIMIT_REACHED
 */
export function beginProofUpload(actor: UserActor, upload: ProofUpload): Promise<string[]> {
  const { submissionId, proofId, files } = upload;
  return transaction(async (tx) => {
    const task = await lockOwnTask(actor, submissionId, tx);
    const settings = await settingsInForce(tx);
    const until = takenUntil(task.reservedUntil, settings["work.graceSeconds"]);
    if (!isInHand({ status: task.status, takenUntil: until }, now())) {
      throw new AppError("TOO_LATE", "The time for this task is over, so no file can be added.");
    }
    for (const { type } of files) checkKind(task.job.proofs, proofId, type);
    await checkRoom(tx, upload, settings["proofs.maxFiles"]);
    return beginUpload(actor, { purpose: "PROOF", subjectId: submissionId, proofId, files }, tx);
  });
}

function checkKind(proofs: Submission["proof"], proofId: string, mimeType: string): void {
  const proof = requiredProofs.parse(proofs).find(({ id }) => id === proofId);
  if (!proof || !isFileProof(proof.kind))
    throw new AppError("INVALID_INPUT", "This job asks for no such file.");
  if ((mimeType === PDF_TYPE) === (proof.kind === "PDF")) return;
  throw new AppError(
    "INVALID_INPUT",
    proof.kind === "PDF" ? "This proof has to be a PDF." : "This proof has to be a JPEG, PNG or WebP image.",
  );
}

async function checkRoom(tx: Tx, { submissionId, proofId, files }: ProofUpload, most: number): Promise<void> {
  // An upload of the same proof that is still on its way is given up by the new one.
  const kept = await tx.file.count({
    where: {
      subjectId: submissionId,
      OR: [{ status: "READY" }, { status: "PENDING", proofId: { not: proofId } }],
    },
  });
  if (kept + files.length > most) {
    throw new AppError("LIMIT_REACHED", `A submission may have at most ${most} files. Remove one first.`);
  }
}
