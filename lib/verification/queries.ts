import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { settingsInForce } from "@/lib/settings/read";
import { missingSteps } from "./policy";
import { openDocument, openPersonal } from "./sealed-identity";
import { identityTier, requirement } from "./tier";

/** Fewer decisions say nothing about how long the next one takes. */
const ENOUGH_DECISIONS = 5;

/** Everything the person sees of their own verification. */
export async function ownVerification(userId: string) {
  const [found, tier, required, rules, usualHours] = await Promise.all([
    db.verification.findUnique({ where: { userId } }),
    identityTier(userId),
    requirement(userId),
    settingsInForce(),
    usualWaitHours(),
  ]);
  const reviewDays = rules["identity.reviewDays"];
  const keepDays = rules["identity.keepDays"];
  return {
    status: found?.status ?? ("DRAFT" as const),
    tier,
    required,
    personalGiven: found?.personalGivenAt != null,
    personalFits: found?.personalFits ?? false,
    missing: missingSteps(found ?? NOTHING_GIVEN),
    frontFileId: found?.frontFileId ?? null,
    backFileId: found?.backFileId ?? null,
    rejectedPart: found?.rejectedPart ?? null,
    rejectionReason: found?.rejectionReason ?? null,
    submittedAt: found?.submittedAt ?? null,
    dueAt: found?.dueAt ?? null,
    decidedAt: found?.decidedAt ?? null,
    deletedOn: found?.decidedAt ? later(found.decidedAt, keepDays * DAY_MS) : null,
    documentsDeletedAt: found?.documentsDeletedAt ?? null,
    place: found?.status === "SUBMITTED" && found.submittedAt ? await placeInQueue(found.submittedAt) : null,
    usualHours,
    reviewDays,
    keepDays,
    fromLevel: rules["identity.tier2Level"],
    fromWithdrawnMicros: rules["identity.tier2WithdrawnMicros"],
    fromDepositedMicros: rules["identity.tier2DepositedMicros"],
  };
}

export type OwnVerification = Awaited<ReturnType<typeof ownVerification>>;

const NOTHING_GIVEN = { personalGivenAt: null, documentSealed: null, frontFileId: null, backFileId: null };

/** What the person typed themselves, to check it or to correct it. */
export async function ownIdentity(userId: string) {
  const found = await db.verification.findUnique({
    where: { userId },
    select: { id: true, personalSealed: true, documentSealed: true },
  });
  return {
    personal: found?.personalSealed ? openPersonal(found.id, found.personalSealed) : null,
    document: found?.documentSealed ? openDocument(found.id, found.documentSealed) : null,
  };
}

/** 1 is next. */
async function placeInQueue(submittedAt: Date): Promise<number> {
  const before = await db.verification.count({
    where: { status: "SUBMITTED", submittedAt: { lt: submittedAt } },
  });
  return before + 1;
}

/** The median hours from submitting to the decision, of the last 90 days; null while there are too few. */
async function usualWaitHours(): Promise<number | null> {
  const since = later(now(), -90 * DAY_MS);
  const [row] = await db.$queryRaw<[{ decided: bigint; hours: number | null }]>`
    select count(*) as decided,
      percentile_cont(0.5) within group (order by extract(epoch from decided_at - submitted_at) / 3600) as hours
    from verification where decided_at >= ${since}::timestamptz`;
  return row.decided >= ENOUGH_DECISIONS && row.hours !== null ? Math.max(1, Math.round(row.hours)) : null;
}
