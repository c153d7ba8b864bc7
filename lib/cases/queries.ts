import type { UserActor } from "@/lib/core/actor";
import { pageOf } from "@/lib/core/page";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import { assertCaseStaff, findCase, notAbout } from "./find";

const PAGE = 50;

const person = { select: { id: true, nickname: true, createdAt: true, country: true } } as const;

/**
 * A page of the open cases, the oldest first, or of the closed ones, the newest first; without those about the reader.
 * `from` is the id of the last one seen.
 */
export async function caseList(
  actor: UserActor,
  { closed, from = null }: { closed: boolean; from?: string | null },
) {
  assertCaseStaff(actor);
  const found = await db.riskCase.findMany({
    where: {
      closedAt: closed ? { not: null } : null,
      ...notAbout(actor),
      ...(from && { id: closed ? { lt: from } : { gt: from } }),
    },
    orderBy: { id: closed ? "desc" : "asc" },
    take: PAGE + 1,
    select: {
      id: true,
      kind: true,
      openedAt: true,
      closedAt: true,
      outcome: true,
      user: person,
      other: person,
    },
  });
  const { rows: cases, next } = pageOf(found, PAGE);
  return { cases, next };
}

export type ListedCase = Awaited<ReturnType<typeof caseList>>["cases"][number];

/** How many cases are open to that person of the staff. */
export async function openCaseCount(actor: UserActor): Promise<number> {
  assertCaseStaff(actor);
  return db.riskCase.count({ where: { closedAt: null, ...notAbout(actor) } });
}

/** One case with both accounts. @throws AppError NOT_FOUND */
export async function caseDetail(actor: UserActor, id: string) {
  const { userId, otherUserId, closedBy, detail, ...found } = await findCase(actor, id, db);
  const ids = [userId, otherUserId].filter((one) => one !== null);
  const [people, closer, verifications] = await Promise.all([
    db.user.findMany({ where: { id: { in: ids } }, ...person }),
    closedBy ? db.user.findUnique({ where: { id: closedBy }, select: { nickname: true } }) : null,
    db.verification.findMany({
      where: { userId: { in: ids }, submittedAt: { not: null } },
      select: { id: true, userId: true, status: true },
    }),
  ]);
  return {
    ...found,
    closer: closer?.nickname ?? null,
    evidence: evidenceOf(detail),
    accounts: people
      .sort((a) => (a.id === userId ? -1 : 1))
      .map((account) => ({
        ...account,
        verification: verifications.find((one) => one.userId === account.id),
      })),
  };
}

export type CaseDetail = Awaited<ReturnType<typeof caseDetail>>;

/** The facts that came with the case, as lines of text. */
function evidenceOf(detail: Prisma.JsonValue): { label: string; value: string }[] {
  if (detail === null || typeof detail !== "object" || Array.isArray(detail)) return [];
  return Object.entries(detail).map(([label, value]) => ({
    label,
    value: typeof value === "string" ? value : JSON.stringify(value),
  }));
}
