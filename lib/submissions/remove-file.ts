import type { UserActor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { deleteFiles } from "@/lib/uploads/purge";
import { ownReadyFiles } from "@/lib/uploads/queries";
import { findOwnTask } from "./find";

/** The worker takes a file out of a task that is not handed in yet. @throws AppError NOT_FOUND, TOO_LATE */
export async function removeFile(
  actor: UserActor,
  { submissionId, fileId }: { submissionId: string; fileId: string },
): Promise<void> {
  const task = await findOwnTask(actor, submissionId);
  if (task.status !== "RESERVED") {
    throw new AppError("TOO_LATE", "This task is not in your hands any more, so its files stay as they are.");
  }
  const [file] = await ownReadyFiles({ ownerId: actor.id, subjectId: submissionId, ids: [fileId] });
  if (!file) throw notFound("This file");
  await deleteFiles([file.id]);
}
