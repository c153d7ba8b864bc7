import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { db, type Tx } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/prisma/client";
import { isOwner } from "./policy";

/** The actor's own job. @throws AppError NOT_FOUND for a missing one and for anybody else's alike */
export async function findOwnJob(actor: Actor, jobId: string, client: Tx = db): Promise<Job> {
  const job = isId("job", jobId) ? await client.job.findUnique({ where: { id: jobId } }) : null;
  if (!job || !isOwner(actor, job)) throw notFound("This job");
  return job;
}
