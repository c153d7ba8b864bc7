import type { Actor, UserActor } from "@/lib/core/actor";
import { isModerator } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { db, type Tx } from "@/lib/platform/db";

/** The worker's own task with the job it belongs to. @throws AppError NOT_FOUND, also for anybody else's */
export async function findOwnTask(actor: UserActor, submissionId: string, client: Tx = db) {
  const task = isId("submission", submissionId)
    ? await client.submission.findUnique({
        where: { id: submissionId },
        include: { job: { include: { employer: { select: { nickname: true } } } } },
      })
    : null;
  if (!task || task.workerId !== actor.id) throw notFound("This task");
  return task;
}

/** Whether the person may see the proof of a submission: its worker, its employer and moderators. */
export function canReadSubmission(
  actor: Actor,
  submission: { workerId: string; employerId: string },
): boolean {
  if (actor.kind === "system" || isModerator(actor)) return true;
  return actor.id === submission.workerId || actor.id === submission.employerId;
}
