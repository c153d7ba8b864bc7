import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { jobChanged } from "./events";
import { findOwnJob } from "./find";

/** RUNNING → PAUSED: nobody can take a position; what is taken goes on. @throws AppError CONFLICT */
export async function pauseJob(actor: UserActor, { jobId }: { jobId: string }): Promise<void> {
  await setPaused(actor, jobId, true);
}

/** PAUSED → RUNNING. @throws AppError CONFLICT */
export async function resumeJob(actor: UserActor, { jobId }: { jobId: string }): Promise<void> {
  await setPaused(actor, jobId, false);
}

async function setPaused(actor: UserActor, jobId: string, paused: boolean): Promise<void> {
  await transaction(async (tx) => {
    await findOwnJob(actor, jobId, tx);
    const [row] = await tx.$queryRaw<
      [{ done: boolean }]
    >`select job_set_paused(${jobId}, ${paused}, ${now()}) as done`;
    if (!row.done)
      throw conflict(paused ? "Only a running job can be paused." : "Only a paused job can be resumed.");
    await record(tx, actor, paused ? "job.paused" : "job.resumed", jobId);
    await emit(tx, jobChanged, { jobId, status: paused ? "PAUSED" : "RUNNING" });
  });
}
