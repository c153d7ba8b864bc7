import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { jobChanged } from "./events";
import { findOwnJob } from "./find";

/**
 * RUNNING or PAUSED → STOPPED: free positions come back to the Wallet with their fee share. What is reserved or waits
 * for a rating stays funded until it ends. Returns the micro-dollars that came back now.
 * @throws AppError CONFLICT when the job had ended
 */
export async function stopJob(actor: UserActor, { jobId }: { jobId: string }): Promise<bigint> {
  return transaction(async (tx) => {
    await findOwnJob(actor, jobId, tx);
    const [row] = await tx.$queryRaw<
      [{ back: bigint | null }]
    >`select job_end(${jobId}, 'STOPPED', ${now()}) as back`;
    if (row.back === null) throw conflict("This job is not running, so it cannot be stopped.");
    await record(tx, actor, "job.stopped", jobId, { detail: { returnedMicros: row.back.toString() } });
    await emit(tx, jobChanged, { jobId, status: "STOPPED" });
    return row.back;
  });
}
