import { isDeepStrictEqual } from "node:util";
import { actorName, record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { AppError, conflict, type FieldErrors, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { readTexts } from "@/lib/jobs/validate";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { findForReview } from "./find";
import type { CorrectJob } from "./schema";

/**
 * Corrects the texts of a job that waits for review; the employer sees what changed and why. Money is untouched.
 * @throws AppError INVALID_INPUT, CONFLICT when it no longer waits
 */
export async function correctJob(actor: Actor, { jobId, texts, reason, seenAt }: CorrectJob): Promise<void> {
  const fields: FieldErrors = {};
  const after = readTexts(texts, (field, message) => {
    fields[field] = [...(fields[field] ?? []), message];
  });
  if (Object.keys(fields).length > 0)
    throw new AppError("INVALID_INPUT", "The correction is not complete.", fields);
  await transaction(async (tx) => {
    const job = await findForReview(actor, jobId, tx);
    if (seenAt && seenAt.getTime() !== job.updatedAt.getTime()) {
      throw conflict("Somebody else has corrected this job meanwhile. Look at the new text first.");
    }
    const before = { title: job.title, steps: job.steps };
    if (isDeepStrictEqual(before, after)) throw invalid("title", "Nothing was changed.");
    const { count } = await tx.job.updateMany({
      where: { id: jobId, status: "PENDING_REVIEW", updatedAt: job.updatedAt },
      data: { ...after, updatedAt: now() },
    });
    if (count === 0) throw conflict("Somebody else has decided on this job already.");
    await tx.jobCorrection.create({
      data: {
        id: newId("correction"),
        jobId,
        moderatorId: actorName(actor),
        before,
        after,
        reason,
        createdAt: now(),
      },
    });
    await record(tx, actor, "job.corrected", jobId, { reason, detail: { before, after } });
  });
}
