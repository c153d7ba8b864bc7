import { record } from "@/lib/audit/record";
import { systemActor } from "@/lib/core/actor";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { jobChanged } from "./events";

/** Ends jobs whose time is over, at most `limit`; free positions come back as when stopped. Returns how many were due. */
export async function expireJobs(limit: number): Promise<number> {
  const due = await db.job.findMany({
    where: { status: { in: ["RUNNING", "PAUSED"] }, expiresAt: { lte: now() } },
    orderBy: { expiresAt: "asc" },
    take: limit,
    select: { id: true },
  });
  for (const { id } of due) {
    await transaction(async (tx) => {
      const [row] = await tx.$queryRaw<
        [{ back: bigint | null }]
      >`select job_end(${id}, 'EXPIRED', ${now()}) as back`;
      if (row.back === null) return;
      await record(tx, systemActor("expire-jobs"), "job.expired", id, {
        detail: { returnedMicros: row.back.toString() },
      });
      await emit(tx, jobChanged, { jobId: id, status: "EXPIRED" });
    });
  }
  return due.length;
}
