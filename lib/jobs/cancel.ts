import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { jobChanged } from "./events";
import { findOwnJob } from "./find";

/**
 * PENDING_REVIEW → CANCELLED: everything comes back to the Wallet, the approval fee included.
 * Returns the micro-dollars that came back. @throws AppError CONFLICT when a moderator was faster
 */
export async function cancelJob(actor: UserActor, { jobId }: { jobId: string }): Promise<bigint> {
  return transaction(async (tx) => {
    await findOwnJob(actor, jobId, tx);
    const [row] = await tx.$queryRaw<[{ back: bigint | null }]>`
      select job_give_back(${jobId}, 'CANCELLED', null, null, ${now()}) as back`;
    if (row.back === null)
      throw conflict("This job is no longer waiting for review, so it cannot be cancelled.");
    await record(tx, actor, "job.cancelled", jobId, { detail: { returnedMicros: row.back.toString() } });
    await emit(tx, jobChanged, { jobId, status: "CANCELLED" });
    return row.back;
  });
}
