import type { UserActor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { isCleanText } from "@/lib/core/text";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { ProofAnswers } from "./schema";

/** Keeps what a worker has typed so far. @throws AppError TOO_LATE when the task is not in the worker's hands any more */
export async function saveDraft(
  actor: UserActor,
  { submissionId, answers }: { submissionId: string; answers: ProofAnswers },
): Promise<Date> {
  const at = now();
  const storable = Object.fromEntries(Object.entries(answers).filter(([, text]) => isCleanText(text)));
  const { count } = await db.submission.updateMany({
    where: { id: submissionId, workerId: actor.id, status: "RESERVED" },
    data: { proof: storable, draftSavedAt: at },
  });
  if (count === 0)
    throw new AppError("TOO_LATE", "This task is not in your hands any more, so the draft was not saved.");
  return at;
}
