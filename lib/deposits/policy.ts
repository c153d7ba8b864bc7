import { type Actor, isFinance } from "@/lib/core/actor";
import type { Verdict } from "@/lib/core/errors";

/** A deposit is its owner's business, and that of those who keep the books. */
export function canReadDeposit(actor: Actor, deposit: { userId: string }): boolean {
  return actor.kind === "system" || actor.id === deposit.userId || isFinance(actor);
}

/** Finance decides about deposits that are checked, but never about the own. */
export function canDecideDeposit(actor: Actor, deposit: { userId: string }): Verdict {
  if (!isFinance(actor)) return "Only finance staff can decide on a deposit.";
  if (actor.kind === "user" && actor.id === deposit.userId) {
    return "This is your own deposit, so somebody else has to decide.";
  }
  return true;
}
