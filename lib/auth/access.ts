import { isFinance, isModerator, type UserActor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import type { Visitor } from "./visitor";

/**
 * Who may come in. `unconfirmed` is everybody who is logged in; all that follow also need a confirmed address.
 */
export type Access = "public" | "unconfirmed" | "member" | "staff" | "moderator" | "finance" | "admin";

/** The actor a handler of that access receives. */
export type ActorFor<A extends Access> = A extends "public" ? UserActor | null : UserActor;

const roleAllows: Record<Access, (actor: UserActor) => boolean> = {
  public: () => true,
  unconfirmed: () => true,
  member: () => true,
  staff: (actor) => actor.role !== "MEMBER",
  moderator: isModerator,
  finance: isFinance,
  admin: (actor) => actor.role === "ADMIN",
};

/** Whether a person whose address is confirmed has the role for it. */
export function mayAccess(access: Access, actor: UserActor): boolean {
  return roleAllows[access](actor);
}

/** Whether staff must turn on their second factor before they may do it: a password alone opens nothing of others'. */
export function lacksSecondFactor(access: Access, visitor: Visitor): boolean {
  const forStaff = !["public", "unconfirmed", "member"].includes(access);
  return forStaff && !visitor.secondFactor;
}

/** The person as they may act now: without a second factor staff have no more rights than any member. */
export function actorInForce({ actor, secondFactor }: Visitor): UserActor {
  return secondFactor ? actor : { ...actor, role: "MEMBER" };
}

/**
 * The actor for an operation of that access.
 * @throws AppError UNAUTHENTICATED, NOT_ALLOWED while the address is unconfirmed or staff have no second factor,
 * NOT_FOUND for what the role may not see
 */
export function admit<A extends Access>(access: A, visitor: Visitor | null): ActorFor<A> {
  if (access === "public") return (visitor?.emailConfirmed ? actorInForce(visitor) : null) as ActorFor<A>;
  if (!visitor) throw new AppError("UNAUTHENTICATED", "Your session has ended. Log in again to go on.");
  if (access !== "unconfirmed" && !visitor.emailConfirmed) {
    throw new AppError("NOT_ALLOWED", "Confirm your e-mail address first: follow the link we sent you.");
  }
  if (!mayAccess(access, visitor.actor)) throw new AppError("NOT_FOUND", "This page does not exist.");
  if (lacksSecondFactor(access, visitor)) {
    throw new AppError("NOT_ALLOWED", "Turn on your second factor first, on the page Security.");
  }
  return actorInForce(visitor) as ActorFor<A>;
}
