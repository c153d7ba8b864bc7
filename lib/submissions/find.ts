import type { UserActor } from "@/lib/core/actor";
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

/** The same, locked until the transaction ends, so that nobody hands it in or changes its files meanwhile. */
export async function lockOwnTask(actor: UserActor, submissionId: string, tx: Tx) {
  await findOwnTask(actor, submissionId, tx);
  await tx.$executeRaw`select from submission where id = ${submissionId} for no key update`;
  return findOwnTask(actor, submissionId, tx);
}
