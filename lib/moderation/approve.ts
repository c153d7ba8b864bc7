import { actorName, record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { DAY_MS, later } from "@/lib/core/time";
import { jobChanged } from "@/lib/jobs/events";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import { findForReview } from "./find";
import { mailApproved } from "./mail";
import type { ApproveJob } from "./schema";

/** PENDING_REVIEW → RUNNING: the job is shown, and the approval fee is earned. @throws AppError CONFLICT */
export async function approveJob(actor: Actor, { jobId, openPoints = [] }: ApproveJob): Promise<void> {
  await transaction(async (tx) => {
    const job = await findForReview(actor, jobId, tx);
    const at = now();
    const expiresAt = later(at, (await setting("jobs.expireDays", tx)) * DAY_MS);
    const [row] = await tx.$queryRaw<[{ done: boolean }]>`
      select job_approve(${jobId}, ${actorName(actor)}, ${expiresAt}, ${at}) as done`;
    if (!row.done) throw conflict("Somebody else has decided on this job already.");
    await record(tx, actor, "job.approved", jobId, { detail: { openPoints } });
    await emit(tx, jobChanged, { jobId, status: "RUNNING" });
    const corrections = await tx.jobCorrection.count({ where: { jobId } });
    await mailApproved(tx, job, corrections > 0);
  });
}
