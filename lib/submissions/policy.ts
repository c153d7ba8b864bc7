import type { Actor } from "@/lib/core/actor";
import { isModerator } from "@/lib/core/actor";
import { later, SECOND_MS } from "@/lib/core/time";
import type { SubmissionStatus } from "@/lib/platform/prisma/enums";

/** Whether the person may see the proof of a submission: its worker, its employer and moderators. */
export function canReadSubmission(
  actor: Actor,
  submission: { workerId: string; employerId: string },
): boolean {
  if (actor.kind === "system" || isModerator(actor)) return true;
  return actor.id === submission.workerId || actor.id === submission.employerId;
}

/** Until when the proof of a reservation is taken: a little after its clock, for slow connections. */
export function takenUntil(reservedUntil: Date, graceSeconds: number): Date {
  return later(reservedUntil, graceSeconds * SECOND_MS);
}

/** Whether the worker can still write, upload and hand in: reserved, and not over with its grace. */
export function isInHand(task: { status: SubmissionStatus; takenUntil: Date }, at: Date): boolean {
  return task.status === "RESERVED" && at <= task.takenUntil;
}
