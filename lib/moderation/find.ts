import type { Actor } from "@/lib/core/actor";
import { isModerator } from "@/lib/core/actor";
import { authorize, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { canReview } from "@/lib/jobs/policy";
import { db, type Tx } from "@/lib/platform/db";

/**
 * A job for a moderator to decide on, with its employer's address for the notice.
 * @throws AppError NOT_FOUND to anybody who is no moderator, NOT_ALLOWED for a moderator's own job
 */
export async function findForReview(actor: Actor, jobId: string, client: Tx = db) {
  const job = isId("job", jobId)
    ? await client.job.findUnique({
        where: { id: jobId },
        include: { employer: { select: { email: true, nickname: true } } },
      })
    : null;
  if (!job || job.status === "DRAFT" || (actor.kind === "user" && !isModerator(actor)))
    throw notFound("This job");
  authorize(canReview(actor, job));
  return job;
}
