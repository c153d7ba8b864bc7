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
    // Prisma would also write the columns the application may not, so the insert names its own.
    await db.$executeRaw`
      insert into job (id, employer_id, draft, created_at, updated_at)
      values (${id}, ${actor.id}, ${JSON.stringify(draft)}::jsonb, ${now()}, ${now()})`;
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
