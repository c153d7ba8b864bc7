import type { UserActor } from "@/lib/core/actor";
import { db } from "@/lib/platform/db";
import type { Involvement } from "./gates";
import { takenStatuses } from "./states";

/** What the actor has to do with a job: the task in it that counts, and how many positions they hold anywhere. */
export async function involvementIn(actor: UserActor, jobId: string): Promise<Involvement> {
  const [task, holding] = await Promise.all([
    db.submission.findFirst({
      where: { workerId: actor.id, jobId, status: { in: [...takenStatuses] } },
      select: { id: true, status: true },
    }),
    db.submission.count({ where: { workerId: actor.id, status: "RESERVED" } }),
  ]);
  return { task: task as Involvement["task"], holding };
}
