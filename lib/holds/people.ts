import { isFinance, type UserActor } from "@/lib/core/actor";
import { assertStaff, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { pageOf } from "@/lib/core/page";
import { balancesOf } from "@/lib/ledger/queries";
import { db } from "@/lib/platform/db";
import { actorWords } from "@/lib/users/queries";
import { canLiftHold, isHoldStaff } from "./staff";

const FOUND_SHOWN = 50;
const LISTED = 10;

/** The people a search finds: part of a nickname, a whole e-mail address or id. @throws AppError NOT_FOUND, as all here */
export async function findPeople(actor: UserActor, text: string) {
  assertStaff(isHoldStaff(actor));
  if (text === "") return [];
  const nickname = { contains: text, mode: "insensitive" as const };
  const found = await db.user.findMany({
    where: { OR: [{ nickname }, { email: text.toLowerCase() }, { id: text }] },
    orderBy: { nickname: "asc" },
    take: FOUND_SHOWN,
    select: {
      id: true,
      nickname: true,
      country: true,
      role: true,
      createdAt: true,
      _count: { select: { holds: { where: { liftedAt: null } } } },
    },
  });
  return found.map(({ _count, ...person }) => ({ ...person, holds: _count.holds }));
}

/** How many holds there are, and by when the first of them is decided. */
export async function holdsSize(actor: UserActor) {
  assertStaff(isHoldStaff(actor));
  const found = await db.accountHold.aggregate({
    where: { liftedAt: null },
    _count: true,
    _min: { reviewDueAt: true },
  });
  return { count: found._count, dueAt: found._min.reviewDueAt };
}

/**
 * A page of the holds that stand, those a decision is due for first: every hold waits equally long for one, so that is
 * their order of age. `from` is the id of the last one seen.
 */
export async function peopleOnHold(actor: UserActor, from: string | null = null) {
  assertStaff(isHoldStaff(actor));
  const found = await db.accountHold.findMany({
    where: { liftedAt: null, ...(from && { id: { gt: from } }) },
    orderBy: { id: "asc" },
    take: FOUND_SHOWN + 1,
    select: {
      id: true,
      scope: true,
      cause: true,
      reviewDueAt: true,
      user: { select: { id: true, nickname: true } },
    },
  });
  const { rows: holds, next } = pageOf(found, FOUND_SHOWN);
  return { holds, next };
}

/** What the staff needs to know of a person, and no more: no name, no birth date, no address. */
export async function personForStaff(actor: UserActor, id: string) {
  assertStaff(isHoldStaff(actor));
  const person = isId("user", id)
    ? await db.user.findUnique({
        where: { id },
        select: {
          id: true,
          nickname: true,
          email: true,
          emailConfirmedAt: true,
          country: true,
          role: true,
          suspendedUntil: true,
          createdAt: true,
          lastLoginAt: true,
        },
      })
    : null;
  if (!person) throw notFound("This person");
  return person;
}

/** The last holds of a person, newest first, each with whether the reader may lift it. */
export async function holdsOf(actor: UserActor, userId: string) {
  assertStaff(isHoldStaff(actor));
  const [holds, balances] = await Promise.all([
    db.accountHold.findMany({
      where: { userId },
      orderBy: { createdAt: "desc" },
      take: FOUND_SHOWN,
      include: { user: { select: { id: true, role: true } } },
    }),
    balancesOf(userId),
  ]);
  const words = await actorWords(holds.flatMap(({ createdBy, liftedBy }) => [createdBy, liftedBy]));
  const hasMoney = balances.earnedMicros + balances.walletMicros + balances.lockedMicros > 0n;
  return holds.map(({ user, ...hold }) => {
    const verdict = canLiftHold(actor, { ...hold, user }, hasMoney);
    return {
      ...hold,
      createdBy: words(hold.createdBy),
      liftedBy: hold.liftedBy && words(hold.liftedBy),
      notLiftable: verdict === true ? null : verdict,
    };
  });
}

/** A person's money for finance: balances with what is owed, and the last deposits and withdrawals. */
export async function moneyOf(actor: UserActor, userId: string) {
  assertStaff(isFinance(actor));
  const [balances, debt, deposits, withdrawals] = await Promise.all([
    balancesOf(userId),
    db.ledgerAccount.findUnique({
      where: { kind_ownerId: { kind: "DEBT", ownerId: userId } },
      select: { balanceMicros: true },
    }),
    db.deposit.findMany({
      where: { userId },
      orderBy: { createdAt: "desc" },
      take: LISTED,
      select: { id: true, amountMicros: true, status: true, createdAt: true },
    }),
    db.withdrawal.findMany({
      where: { userId },
      orderBy: { requestedAt: "desc" },
      take: LISTED,
      select: { id: true, amountMicros: true, status: true, requestedAt: true, methodLabel: true },
    }),
  ]);
  return { ...balances, debtMicros: debt?.balanceMicros ?? 0n, deposits, withdrawals };
}

/** The cases about a person, newest first, without those that are about the reader too. */
export async function casesAbout(actor: UserActor, userId: string) {
  assertStaff(isHoldStaff(actor));
  const cases = await db.riskCase.findMany({
    where: { OR: [{ userId }, { otherUserId: userId }] },
    orderBy: { openedAt: "desc" },
    take: LISTED,
    select: { id: true, kind: true, openedAt: true, closedAt: true, userId: true, otherUserId: true },
  });
  return cases.filter((one) => one.userId !== actor.id && one.otherUserId !== actor.id);
}
