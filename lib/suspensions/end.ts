import { actorName, record } from "@/lib/audit/record";
import { type Actor, systemActor } from "@/lib/core/actor";
import { liftHoldFrom } from "@/lib/holds/lift";
import { lockPerson } from "@/lib/holds/lock";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import type { Suspension } from "@/lib/platform/prisma/client";
import { mailReturned } from "./mail";
import { closeSmallJobs } from "./suspend";

/** Who ends what has come to its end. */
export const returner = systemActor("end-suspensions");

type Ending = { status: "ENDED"; at: Date } | { status: "LIFTED"; at: Date; reason: string };

/** What a hold that belongs to a suspension names as its source; it ends with the suspension. */
export const holdSourceOf = (suspensionId: string) => `suspension:${suspensionId}`;

/**
 * Ends a suspension if its time has come; one that was ended or moved meanwhile is left alone. Rights look at the clock
 * and come back at the stored instant, whenever this is called.
 * @returns until when it still goes on; null when it is over
 */
export function endIfDue(suspensionId: string): Promise<Date | null> {
  return transaction(async (tx) => {
    const { userId } = await tx.suspension.findUniqueOrThrow({
      where: { id: suspensionId },
      select: { userId: true },
    });
    await lockPerson(tx, userId);
    const suspension = await tx.suspension.findUniqueOrThrow({ where: { id: suspensionId } });
    if (suspension.status !== "ACTIVE") return null;
    if (suspension.until > now()) return suspension.until;
    await endSuspension(tx, returner, suspension, { status: "ENDED", at: suspension.until });
    return null;
  });
}

/** Ends at most `limit` suspensions whose time has come, for functions that were lost. Returns how many it looked at. */
export async function endDue(limit: number): Promise<number> {
  const due = await db.suspension.findMany({
    where: { status: "ACTIVE", until: { lte: now() } },
    orderBy: { until: "asc" },
    take: limit,
    select: { id: true },
  });
  for (const { id } of due) await endIfDue(id);
  return due.length;
}

/** ACTIVE → ENDED or LIFTED, in the caller's transaction, which holds the person's lock. */
export async function endSuspension(
  tx: Tx,
  actor: Actor,
  { id, userId, cause }: Pick<Suspension, "id" | "userId" | "cause">,
  ending: Ending,
): Promise<void> {
  const reason = ending.status === "LIFTED" ? ending.reason : undefined;
  await tx.suspension.update({
    where: { id },
    data: { status: ending.status, endedAt: ending.at, endedBy: actorName(actor), endReason: reason },
    select: { id: true },
  });
  const closedUntil = await closeSmallJobs(tx, userId);
  await record(tx, actor, ending.status === "ENDED" ? "suspension.ended" : "suspension.lifted", userId, {
    reason,
    detail: { id, cause },
  });
  await mailReturned(tx, { id, userId, cause, reason, closedUntil });
  await liftHoldFrom(tx, actor, {
    sourceKey: holdSourceOf(id),
    reason: reason ?? "The suspension it belonged to has ended.",
  });
}
