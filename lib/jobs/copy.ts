import type { UserActor } from "@/lib/core/actor";
import { draftOf } from "./draft";
import { findOwnJob } from "./find";
import { saveDraft } from "./save-draft";

/** Begins a new draft with everything an own job says. Returns the draft's id. @throws AppError NOT_FOUND */
export async function copyJob(actor: UserActor, { jobId }: { jobId: string }): Promise<string> {
  const job = await findOwnJob(actor, jobId);
  return saveDraft(actor, { draft: draftOf(job) });
}
