import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { findOwnTask } from "./find";

/**
 * The worker gives the position back: RESERVED → RELEASED, or SUBMITTED → WITHDRAWN before it is rated. No penalty.
 * @throws AppError NOT_FOUND, CONFLICT when it was rated or had ended
 */
export async function giveUp(actor: UserActor, { submissionId }: { submissionId: string }): Promise<void> {
  await transaction(async (tx) => {
    await findOwnTask(actor, submissionId, tx);
    const [row] = await tx.$queryRaw<[{ done: boolean }]>`
      select submission_give_up(${submissionId}, ${actor.id}, ${now()}) as done`;
    if (!row.done)
      throw conflict("This task has been rated or has ended, so it can no longer be taken back.");
    await record(tx, actor, "submission.given-up", submissionId);
  });
}
