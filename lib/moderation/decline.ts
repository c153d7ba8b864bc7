import { actorName, record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { jobChanged } from "@/lib/jobs/events";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { findForReview } from "./find";
import { mailDeclined } from "./mail";
import type { DeclineJob } from "./schema";

/** PENDING_REVIEW → DECLINED: everything comes back to the employer's Wallet. @throws AppError CONFLICT */
export async function declineJob(actor: Actor, { jobId, reason, template }: DeclineJob): Promise<void> {
  await transaction(async (tx) => {
    const job = await findForReview(actor, jobId, tx);
    const [row] = await tx.$queryRaw<[{ back: bigint | null }]>`
      select job_give_back(${jobId}, 'DECLINED', ${actorName(actor)}, ${reason}, ${now()}) as back`;
    if (row.back === null) throw conflict("Somebody else has decided on this job already.");
    await record(tx, actor, "job.declined", jobId, {
      reason,
      detail: { template: template ?? null, returnedMicros: row.back.toString() },
    });
    await emit(tx, jobChanged, { jobId, status: "DECLINED" });
    await mailDeclined(tx, job, reason);
  });
}
