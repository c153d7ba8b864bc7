import type { UserActor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { transaction } from "@/lib/platform/db";
import { discardFiles, eraseDiscarded } from "@/lib/uploads/purge";
import { ownReadyFiles } from "@/lib/uploads/queries";
import { lockOwnTask } from "./find";

/** The worker takes a file out of a task that is not handed in yet. @throws AppError NOT_FOUND, TOO_LATE */
export async function removeFile(
  actor: UserActor,
  { submissionId, fileId }: { submissionId: string; fileId: string },
): Promise<void> {
  await transaction(async (tx) => {
    const task = await lockOwnTask(actor, submissionId, tx);
    if (task.status !== "RESERVED") {
      throw new AppError(
        "TOO_LATE",
        "This task is not in your hands any more, so its files stay as they are.",
      );
    }
    const [file] = await ownReadyFiles({ ownerId: actor.id, subjectId: submissionId, ids: [fileId] }, tx);
    if (!file) throw notFound("This file");
    await discardFiles([file.id], tx);
  });
  await eraseDiscarded([fileId]);
}
