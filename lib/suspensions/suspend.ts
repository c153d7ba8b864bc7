import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { SuspensionCause } from "@/lib/platform/prisma/enums";
import { suspensionStarted } from "./events";
import { mailSuspended } from "./mail";

export interface NewSuspension {
  userId: string;
  cause: SuspensionCause;
  until: Date;
  /** The ratings that led to it, when the success rate did. */
  counts?: { satisfied: number; notSatisfied: number };
}

/**
 * Stops a person from taking new small jobs until an instant, in the caller's transaction, which holds the person's
 * lock (`lockPerson`) and knows that no suspension for the same cause is under way.
 * @returns the suspension's id
 */
export async function suspend(tx: Tx, actor: Actor, suspension: NewSuspension): Promise<string> {
  const { userId, cause, until, counts } = suspension;
  const id = newId("suspension");
  await tx.suspension.create({
    data: { id, userId, cause, status: "ACTIVE", startedAt: now(), until, ...counts },
    select: { id: true },
  });
  await closeSmallJobs(tx, userId);
  await record(tx, actor, "suspension.started", userId, {
    detail: { id, cause, until: until.toISOString(), ...counts },
  });
  await emit(tx, suspensionStarted, { suspensionId: id, userId });
  await mailSuspended(tx, suspension, id);
  return id;
}

/** Moves the end of a suspension under way, in the caller's transaction, which holds the person's lock. */
export async function moveEnd(
  tx: Tx,
  actor: Actor,
  { id, userId, until }: { id: string; userId: string; until: Date },
): Promise<void> {
  await tx.suspension.update({ where: { id }, data: { until }, select: { id: true } });
  await closeSmallJobs(tx, userId);
  await record(tx, actor, "suspension.moved", userId, { detail: { id, until: until.toISOString() } });
}

/**
 * Writes where rights look: until when the suspensions under way close small jobs to a person.
 * @returns that instant; null when none is under way
 */
export async function closeSmallJobs(tx: Tx, userId: string): Promise<Date | null> {
  const { _max } = await tx.suspension.aggregate({
    where: { userId, status: "ACTIVE" },
    _max: { until: true },
  });
  await tx.user.update({
    where: { id: userId },
    data: { suspendedUntil: _max.until },
    select: { id: true },
  });
  return _max.until;
}
