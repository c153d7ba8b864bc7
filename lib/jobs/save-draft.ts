import type { z } from "zod";
import type { UserActor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { findOwnJob } from "./find";
import type { saveDraft as input } from "./schema";

/** Keeps a job exactly as typed; without a job id a new draft begins. Returns the draft's id. */
export async function saveDraft(actor: UserActor, { jobId, draft }: z.output<typeof input>): Promise<string> {
  if (!jobId) {
    const id = newId("job");
    await db.job.createManyAndReturn({
      data: { id, employerId: actor.id, draft, createdAt: now(), updatedAt: now() },
      select: { id: true },
    });
    return id;
  }
  const job = await findOwnJob(actor, jobId);
  const { count } = await db.job.updateMany({
    where: { id: job.id, status: "DRAFT" },
    data: { draft, updatedAt: now() },
  });
  if (count === 0) throw conflict("This job was published meanwhile, so the draft can no longer be changed.");
  return job.id;
}
