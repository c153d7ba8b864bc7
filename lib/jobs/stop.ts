import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { formatMoney } from "@/lib/core/money";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { jobChanged } from "./events";
import { findOwnJob } from "./find";

/**
 * RUNNING or PAUSED → STOPPED: free positions come back to the Wallet with their fee share. What is reserved or waits
 * for a rating stays funded until it ends. Returns the micro-dollars that came back now.
 * `atLeastMicros` is what the person was told: when meanwhile less would come back, nothing is stopped.
 * @throws AppError CONFLICT when the job had ended, or less would come back than was shown
 */
export async function stopJob(
  actor: UserActor,
  { jobId, atLeastMicros = 0n }: { jobId: string; atLeastMicros?: bigint },
): Promise<bigint> {
  return transaction(async (tx) => {
    await findOwnJob(actor, jobId, tx);
    const [row] = await tx.$queryRaw<
      [{ back: bigint | null }]
    >`select job_end(${jobId}, 'STOPPED', ${now()}) as back`;
    if (row.back === null) throw conflict("This job is not running, so it cannot be stopped.");
    if (row.back < atLeastMicros) throw takenMeanwhile(row.back);
    await record(tx, actor, "job.stopped", jobId, { detail: { returnedMicros: row.back.toString() } });
    await emit(tx, jobChanged, { jobId, status: "STOPPED" });
    return row.back;
  });
}

function takenMeanwhile(back: bigint) {
  return conflict(
    `Meanwhile somebody took a position, so ${formatMoney(back)} would come back. Look again, or pause the job first.`,
  );
}
