import { isModerator, type UserActor } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { successRate, successState } from "@/lib/reputation/success-rate";
import { settingsInForce } from "@/lib/settings/read";

const SHOWN = 100;

/** Where a person stands: the ratings that count, what they mean, and what closes small jobs to them now. */
export async function ownStanding(actor: UserActor) {
  const [settings, rate, suspensions] = await Promise.all([
    settingsInForce(),
    successRate(actor.id),
    db.suspension.findMany({
      where: { userId: actor.id, status: "ACTIVE", until: { gt: now() } },
      orderBy: { until: "desc" },
      select: { id: true, cause: true, until: true, satisfied: true, notSatisfied: true },
    }),
  ]);
  return {
    rate,
    state: successState(rate, settings),
    suspensions,
    rules: {
      days: settings["success.days"],
      minRatings: settings["success.minRatings"],
      minBps: settings["success.minBps"],
      suspensionDays: settings["success.suspensionDays"],
    },
  };
}

/** The suspensions under way, the first to end first. @throws AppError NOT_FOUND for others than moderators */
export function suspensionsUnderWay(actor: UserActor) {
  assertStaff(isModerator(actor));
  return db.suspension.findMany({
    where: { status: "ACTIVE", until: { gt: now() } },
    orderBy: [{ until: "asc" }, { id: "asc" }],
    take: SHOWN,
    include: { user: { select: { id: true, nickname: true } } },
  });
}

/** All suspensions of a person, newest first. @throws AppError NOT_FOUND for others than moderators */
export async function suspensionsOf(actor: UserActor, userId: string) {
  assertStaff(isModerator(actor));
  return db.suspension.findMany({ where: { userId }, orderBy: { startedAt: "desc" }, take: SHOWN });
}
