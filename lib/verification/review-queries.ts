import { type Actor, isModerator, type UserActor } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import { findForReview } from "./find";
import { openDocument, openPersonal } from "./sealed-identity";
import type { Cause } from "./tier";
import { openView, viewsToday } from "./views";

const QUEUE_SHOWN = 100;

function assertModerator(actor: Actor): void {
  assertStaff(actor.kind === "system" || isModerator(actor));
}

/** How many people wait to be cleared, and by when the first of them is. */
export async function verificationQueueSize(actor: UserActor) {
  assertModerator(actor);
  const found = await db.verification.aggregate({
    where: { status: "SUBMITTED", userId: { not: actor.id } },
    _count: true,
    _min: { dueAt: true },
  });
  return { waiting: found._count, dueAt: found._min.dueAt };
}

/** The people who wait to be cleared, longest waiting first, without the moderator's own. */
export async function verificationQueue(actor: UserActor) {
  assertModerator(actor);
  const waiting = await db.verification.findMany({
    where: { status: "SUBMITTED", userId: { not: actor.id } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: QUEUE_SHOWN,
    select: {
      id: true,
      cause: true,
      submittedAt: true,
      dueAt: true,
      user: { select: { id: true, nickname: true, createdAt: true } },
    },
  });
  const cases = await openCasesOf(waiting.map(({ user }) => user.id));
  return waiting.map(({ cause, user, ...row }) => ({
    ...row,
    cause: cause as Cause,
    nickname: user.nickname,
    memberSince: user.createdAt,
    hasCase: cases.has(user.id),
  }));
}

export type QueuedVerification = Awaited<ReturnType<typeof verificationQueue>>[number];

/** Which of those people are part of an open case. */
async function openCasesOf(userIds: string[]): Promise<Set<string>> {
  const found = await db.riskCase.findMany({
    where: { closedAt: null, OR: [{ userId: { in: userIds } }, { otherUserId: { in: userIds } }] },
    select: { userId: true, otherUserId: true },
  });
  return new Set(found.flatMap(({ userId, otherUserId }) => [userId ?? [], otherUserId ?? []].flat()));
}

/**
 * What a moderator sees of one verification. What is on the documents and what the person typed is there only while
 * this moderator has them open.
 * @throws AppError NOT_FOUND
 */
export async function verificationForReview(actor: UserActor, id: string) {
  assertModerator(actor);
  const found = await findForReview(actor, id, db);
  const [view, used, most, views, cases, decidedBy] = await Promise.all([
    openView(actor.id, found),
    viewsToday(actor.id),
    setting("identity.staffViewsPerDay"),
    viewsOf(id),
    casesOf(found.userId),
    found.decidedBy
      ? db.user.findUnique({ where: { id: found.decidedBy }, select: { nickname: true } })
      : null,
  ]);
  return {
    id,
    nickname: found.user.nickname,
    status: found.status,
    cause: (found.cause ?? "NONE") as Cause,
    personalFits: found.personalFits,
    submittedAt: found.submittedAt,
    dueAt: found.dueAt,
    decidedAt: found.decidedAt,
    decidedBy: decidedBy?.nickname ?? null,
    rejectedPart: found.rejectedPart,
    rejectionReason: found.rejectionReason,
    hasDocuments: found.documentSealed !== null,
    hasFront: found.frontFileId !== null,
    hasBack: found.backFileId !== null,
    openUntil: view?.closesAt ?? null,
    identity: view && identityOf(found),
    viewsUsed: used,
    viewsMost: most,
    hasLooked: views.some(
      (look) => look.viewerId === actor.id && found.submittedAt && look.openedAt >= found.submittedAt,
    ),
    views: views.map(({ viewer, ...look }) => ({ ...look, viewer: viewer.nickname })),
    cases,
  };
}

export type ReviewedIdentity = Awaited<ReturnType<typeof verificationForReview>>;

function identityOf(found: { id: string; personalSealed: string | null; documentSealed: string | null }) {
  return {
    personal: found.personalSealed ? openPersonal(found.id, found.personalSealed) : null,
    document: found.documentSealed ? openDocument(found.id, found.documentSealed) : null,
  };
}

function viewsOf(verificationId: string) {
  return db.documentView.findMany({
    where: { verificationId },
    orderBy: { openedAt: "desc" },
    take: 20,
    select: {
      id: true,
      viewerId: true,
      openedAt: true,
      reason: true,
      viewer: { select: { nickname: true } },
    },
  });
}

function casesOf(userId: string) {
  return db.riskCase.findMany({
    where: { closedAt: null, OR: [{ userId }, { otherUserId: userId }] },
    orderBy: { openedAt: "asc" },
    select: { id: true, kind: true },
  });
}
