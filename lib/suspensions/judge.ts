import { record } from "@/lib/audit/record";
import { systemActor } from "@/lib/core/actor";
import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { type SuccessRate, successRates, successState } from "@/lib/reputation/success-rate";
import type { Settings } from "@/lib/settings/definitions";
import { settingsInForce } from "@/lib/settings/read";
import { endSuspension, returner } from "./end";
import { mailWarned } from "./mail";
import { suspend } from "./suspend";

const judge = systemActor("judge-ratings");

/**
 * Looks at the success rates behind at most `limit` changed ratings: warns once whoever comes down to the warning, and
 * suspends who is too low. The notes of the ratings go in the same transaction, so none is lost and none judged twice.
 * @returns how many ratings it took
 */
export async function judgeRatings(limit: number): Promise<number> {
  const settings = await settingsInForce();
  return transaction(
    async (tx) => {
      const [{ taken, workers }] = await tx.$queryRaw<[{ taken: number; workers: string[] }]>`
        select taken, workers from rated_worker_take(${limit}::int)`;
      if (taken > 0) await judgeWorkers(tx, workers, settings);
      return taken;
    },
    { timeoutMs: 60_000 },
  );
}

async function judgeWorkers(tx: Tx, workers: string[], settings: Settings): Promise<void> {
  // Two sweeps with ratings of one worker come one after the other, so that the second sees what the first did.
  await tx.$queryRaw`select from app_user where id = any (${workers}::text[]) order by id for no key update`;
  await endThoseDue(tx, workers);
  const suspended = await tx.suspension.findMany({
    where: { userId: { in: workers }, cause: "SUCCESS_RATE", status: "ACTIVE" },
    select: { userId: true },
  });
  const stopped = new Set(suspended.map(({ userId }) => userId));
  const rates = await successRates(workers, tx);
  for (const [userId, rate] of rates) {
    if (!stopped.has(userId)) await judgeOne(tx, userId, rate, settings);
  }
}

/** A rating may come between the end of a suspension and the function that marks it. */
async function endThoseDue(tx: Tx, workers: string[]): Promise<void> {
  const due = await tx.suspension.findMany({
    where: { userId: { in: workers }, status: "ACTIVE", until: { lte: now() } },
  });
  for (const one of due) await endSuspension(tx, returner, one, { status: "ENDED", at: one.until });
}

async function judgeOne(tx: Tx, userId: string, rate: SuccessRate, settings: Settings): Promise<void> {
  const state = successState(rate, settings);
  const counts = { satisfied: rate.satisfied, notSatisfied: rate.notSatisfied };
  if (state === "WARNED") return warnOnce(tx, userId, counts, settings);
  await tx.successWarning.deleteMany({ where: { userId } });
  if (state !== "TOO_LOW") return;
  const until = later(now(), settings["success.suspensionDays"] * DAY_MS);
  await suspend(tx, judge, { userId, cause: "SUCCESS_RATE", until, counts });
}

async function warnOnce(
  tx: Tx,
  userId: string,
  counts: { satisfied: number; notSatisfied: number },
  settings: Settings,
): Promise<void> {
  const warning = { userId, warnedAt: now(), ...counts };
  const { count } = await tx.successWarning.createMany({ data: [warning], skipDuplicates: true });
  if (count === 0) return;
  await record(tx, judge, "success.warned", userId, { detail: counts });
  await mailWarned(tx, userId, counts, settings);
}
