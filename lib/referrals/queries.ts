import type { Micros } from "@/lib/core/money";
import { db } from "@/lib/platform/db";
import { settingsInForce } from "@/lib/settings/read";

const PAGE = 50;

/** Somebody a person referred, as that person sees them: nothing that their public profile does not show. */
export interface ReferredPerson {
  id: string;
  nickname: string;
  since: Date;
  /** Paid to the viewer for their work, and for what they paid others. */
  workerMicros: Micros;
  employerMicros: Micros;
  /** Whether the referral ended because the two accounts are linked. */
  voided: boolean;
}

/** The people a person referred who confirmed their address, newest first; `before` is the id of the last one seen. */
export async function referredPage(
  referrerId: string,
  before: string | null,
): Promise<{ people: ReferredPerson[]; next: string | null }> {
  const found = await db.referral.findMany({
    where: {
      referrerId,
      referred: { emailConfirmedAt: { not: null } },
      ...(before && { referredId: { lt: before } }),
    },
    orderBy: { referredId: "desc" },
    take: PAGE + 1,
    include: { referred: { select: { nickname: true } } },
  });
  const people = found.slice(0, PAGE).map(({ referredId, referred, createdAt, voidedAt, ...earned }) => ({
    id: referredId,
    nickname: referred.nickname,
    since: createdAt,
    workerMicros: earned.workerMicros,
    employerMicros: earned.employerMicros,
    voided: voidedAt !== null,
  }));
  return { people, next: found.length > PAGE ? (people.at(-1)?.id ?? null) : null };
}

/** How many people somebody has referred, and what they have brought in all. */
export async function referralTotals(referrerId: string): Promise<{ people: number; totalMicros: Micros }> {
  const { _count, _sum } = await db.referral.aggregate({
    where: { referrerId, referred: { emailConfirmedAt: { not: null } } },
    _count: true,
    _sum: { workerMicros: true, employerMicros: true },
  });
  return { people: _count, totalMicros: (_sum.workerMicros ?? 0n) + (_sum.employerMicros ?? 0n) };
}

/** The rules of referrals in force. */
export async function referralTerms() {
  const settings = await settingsInForce();
  return {
    workerBps: settings["referrals.workerBps"],
    workerDays: settings["referrals.workerDays"],
    workerCapMicros: settings["referrals.workerCapMicros"],
    employerBps: settings["referrals.employerBps"],
    employerCapMicros: settings["referrals.employerCapMicros"],
    rewardDays: settings["withdrawals.rewardDays"],
  };
}
