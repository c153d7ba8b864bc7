import { DAY_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { standingOf } from "@/lib/reputation/levels";
import { scorecardOf } from "@/lib/reputation/scorecard";
import { successRate } from "@/lib/reputation/success-rate";
import { settingsInForce } from "@/lib/settings/read";
import { findIdByNickname } from "@/lib/users/queries";
import type { LastLogin, OwnProfile, PublicProfile } from "./schema";

/** The public profile behind a nickname, whatever its case; null when there is none or its address was never confirmed. */
export async function publicProfile(nickname: string): Promise<PublicProfile | null> {
  const id = await findIdByNickname(nickname);
  const user = id === null ? null : await findWithProfile(id);
  if (!id || !user?.profile || !user.workerStat) return null;
  const [recent, scorecard] = await Promise.all([recentRatings(id), scorecardOf(id)]);
  const { profile, workerStat, nickname: written, country, createdAt, lastLoginAt } = user;
  const { showEarned, showLastLogin, ...shown } = profile;
  return {
    ...shown,
    nickname: written,
    country,
    memberSince: createdAt,
    satisfied: workerStat.satisfied,
    recent,
    level: standingOf(workerStat).level,
    earnedMicros: showEarned ? workerStat.earnedMicros : null,
    lastLogin: showLastLogin && lastLoginAt ? bucket(lastLoginAt, now()) : null,
    scorecard,
  };
}

async function recentRatings(id: string): Promise<PublicProfile["recent"]> {
  const [{ satisfied, notSatisfied }, settings] = await Promise.all([successRate(id), settingsInForce()]);
  const rated = satisfied + notSatisfied;
  return { satisfied, rated, days: settings["success.days"], fewest: settings["success.minRatings"] };
}

function findWithProfile(id: string) {
  return db.user.findUnique({
    where: { id, emailConfirmedAt: { not: null } },
    select: {
      nickname: true,
      country: true,
      createdAt: true,
      lastLoginAt: true,
      workerStat: { select: { satisfied: true, notSatisfied: true, earnedMicros: true } },
      profile: { select: editable },
    },
  });
}

const editable = {
  about: true,
  languages: true,
  skills: true,
  showEarned: true,
  showLastLogin: true,
  photoFileId: true,
  backgroundFileId: true,
} as const;

/** A person's own profile, with what they hide. */
export function ownProfile(userId: string): Promise<OwnProfile> {
  return db.profile.findUniqueOrThrow({ where: { userId }, select: editable });
}

function bucket(lastLoginAt: Date, at: Date): LastLogin {
  const days = (at.getTime() - lastLoginAt.getTime()) / DAY_MS;
  if (days < 1) return "today";
  if (days < 7) return "week";
  return days < 30 ? "month" : "longer";
}
