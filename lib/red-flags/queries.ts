import { isModerator, type UserActor } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { mayDecide } from "./decide";
import { flagsThatCount } from "./sum";
import { undecidedHold } from "./undecided";

const SHOWN = 100;

/** The flags on the reader's own account that count, without what only staff may read. */
export function ownFlags(actor: UserActor) {
  return db.redFlag.findMany({
    where: { userId: actor.id, withdrawnAt: null, expiresAt: { gt: now() } },
    orderBy: { expiresAt: "asc" },
    select: { id: true, severity: true, evidenceClass: true, confirmedAt: true, expiresAt: true },
  });
}

/** All flags of a person, newest first, each with whether it counts. @throws AppError NOT_FOUND, as all for staff here */
export async function flagsOf(actor: UserActor, userId: string) {
  assertStaff(isModerator(actor));
  const flags = await db.redFlag.findMany({
    where: { userId },
    orderBy: { confirmedAt: "desc" },
    take: SHOWN,
  });
  return flags.map((flag) => ({ ...flag, counts: !flag.withdrawnAt && flag.expiresAt > now() }));
}

/** The flags that were confirmed last. */
export function recentFlags(actor: UserActor) {
  assertStaff(isModerator(actor));
  return db.redFlag.findMany({
    where: { withdrawnAt: null, expiresAt: { gt: now() } },
    orderBy: { confirmedAt: "desc" },
    take: SHOWN,
    select: {
      id: true,
      severity: true,
      evidenceClass: true,
      confirmedAt: true,
      expiresAt: true,
      user: { select: { id: true, nickname: true } },
    },
  });
}

/** The decision about a person's account that waits, and why the reader cannot make it; null when none waits. */
export async function decisionAbout(actor: UserActor, userId: string) {
  assertStaff(isModerator(actor));
  const suspension = await db.suspension.findFirst({
    where: { userId, cause: "RED_FLAGS", status: "ACTIVE", until: { gt: now() } },
    select: { id: true },
  });
  const hold = suspension && (await undecidedHold(db, suspension.id));
  if (!hold) return null;
  const verdict = mayDecide(actor, userId, await flagsThatCount(db, userId, now()));
  return {
    suspensionId: suspension.id,
    dueAt: hold.reviewDueAt,
    notDecidable: verdict === true ? null : verdict,
  };
}
