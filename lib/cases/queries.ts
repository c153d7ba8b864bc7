import type { UserActor } from "@/lib/core/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import { assertCaseStaff, findCase, notAbout } from "./find";

const SHOWN = 100;

const person = { select: { id: true, nickname: true, createdAt: true, country: true } } as const;

/** The open cases, oldest first, or the closed ones, newest first; without those about the reader. */
export async function caseList(actor: UserActor, { closed }: { closed: boolean }) {
  assertCaseStaff(actor);
  const orderBy: Prisma.RiskCaseOrderByWithRelationInput = closed
    ? { closedAt: "desc" }
    : { openedAt: "asc" };
  return db.riskCase.findMany({
    where: { closedAt: closed ? { not: null } : null, ...notAbout(actor) },
    orderBy: [orderBy, { id: "asc" }],
    take: SHOWN,
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
}

export type ListedCase = Awaited<ReturnType<typeof caseList>>[number];

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
