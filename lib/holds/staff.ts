import { actorName } from "@/lib/audit/record";
import { type Actor, isFinance, isModerator, type Role, type UserActor } from "@/lib/core/actor";
import { assertStaff, authorize, conflict, notFound, requireStepUp, type Verdict } from "@/lib/core/errors";
import { balancesOf } from "@/lib/ledger/queries";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import type { AccountHold } from "@/lib/platform/prisma/client";
import { liftHold } from "./lift";
import { lockPerson } from "./lock";
import { placeHold } from "./place";
import type { LiftHold, PlaceHold } from "./schema";

/** Those who may hold accounts: moderators, finance and admins. */
export const isHoldStaff = (actor: Actor) => isModerator(actor) || isFinance(actor);

/**
 * Places a hold by hand. The person reads the reason at once.
 * @throws AppError NOT_FOUND, STEP_UP_NEEDED, NOT_ALLOWED as `canHold` says, CONFLICT when such a hold stands already
 */
export async function placeHoldByHand(actor: UserActor, input: PlaceHold): Promise<void> {
  assertMayHold(actor);
  await transaction(async (tx) => {
    await lockPerson(tx, input.userId);
    const person = await tx.user.findUnique({
      where: { id: input.userId },
      select: { id: true, role: true },
    });
    if (!person) throw notFound("This person");
    authorize(canHold(actor, person));
    const { userId, scope, cause } = input;
    const same = await tx.accountHold.count({ where: { userId, scope, cause, liftedAt: null } });
    if (same > 0) throw conflict("A hold of that kind stands already.");
    await placeHold(tx, actor, input);
  });
}

/**
 * Lifts a hold by hand.
 * @throws AppError NOT_FOUND, STEP_UP_NEEDED, NOT_ALLOWED as `canLiftHold` says, CONFLICT when it had ended
 */
export async function liftHoldByHand(actor: UserActor, { userId, holdId, reason }: LiftHold): Promise<void> {
  assertMayHold(actor);
  await transaction(async (tx) => {
    await lockPerson(tx, userId);
    const hold = await tx.accountHold.findFirst({
      where: { id: holdId, userId },
      include: { user: { select: { id: true, role: true } } },
    });
    if (!hold) throw notFound("This hold");
    const { earnedMicros, walletMicros, lockedMicros } = await balancesOf(userId, tx);
    authorize(canLiftHold(actor, hold, earnedMicros + walletMicros + lockedMicros > 0n));
    await liftHold(tx, actor, { holdId, reason });
  });
}

function assertMayHold(actor: UserActor): void {
  assertStaff(isHoldStaff(actor));
  requireStepUp(actor, now());
}

/** Never the own account; and a person of the staff is an admin's, so that nobody locks out who watches over them. */
export function canHold(actor: UserActor, person: { id: string; role: Role }): Verdict {
  if (person.id === actor.id) return "Another person of the staff decides about your account.";
  if (person.role !== "MEMBER" && actor.role !== "ADMIN") {
    return "This is a person of the staff, so an admin decides about their account.";
  }
  return true;
}

/**
 * Whose hold they could place; what a bank or the card network caused is finance's; and where a whole account with money
 * was held by a person, a second one frees it.
 */
export function canLiftHold(
  actor: UserActor,
  hold: Pick<AccountHold, "scope" | "cause" | "createdBy"> & { user: { id: string; role: Role } },
  hasMoney: boolean,
): Verdict {
  const whose = canHold(actor, hold.user);
  if (whose !== true) return whose;
  if ((hold.cause === "CHARGEBACK" || hold.cause === "FRAUD_WARNING") && !isFinance(actor)) {
    return "It is about a card payment, so a person of the finance staff lifts it.";
  }
  if (hold.scope === "ACCOUNT" && hasMoney && hold.createdBy === actorName(actor)) {
    return "You placed it and the account has money, so a second person lifts it.";
  }
  return true;
}
