/** What an account may do beyond working and hiring. */
export type Role = "MEMBER" | "MODERATOR" | "FINANCE" | "ADMIN";

/** A signed-in person, as read from the database for this request. */
export interface UserActor {
  kind: "user";
  id: string;
  nickname: string;
  role: Role;
  country: string;
  /** While this lies in the future, no new small job may be taken. */
  suspendedUntil: Date | null;
  /** The session it acts in; none when the product acts on a person's behalf. */
  sessionId?: string;
  /** Until then the person has proven themselves in this session with their second factor. */
  steppedUpUntil?: Date | null;
}

/** The product itself: timers, sweeps, reconciliation, seeds. `name` says which part acted. */
export interface SystemActor {
  kind: "system";
  name: string;
}

/** Who does it. Every command takes one first. */
export type Actor = UserActor | SystemActor;

export function systemActor(name: string): SystemActor {
  return { kind: "system", name };
}

/** Moderators and admins decide on jobs and people. */
export function isModerator(actor: Actor): boolean {
  return actor.kind === "user" && (actor.role === "MODERATOR" || actor.role === "ADMIN");
}

/** Finance and admins see the books. */
export function isFinance(actor: Actor): boolean {
  return actor.kind === "user" && (actor.role === "FINANCE" || actor.role === "ADMIN");
}
