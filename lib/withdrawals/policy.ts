import { type Actor, isFinance } from "@/lib/core/actor";
import type { Verdict } from "@/lib/core/errors";
import type { Gate } from "./gate";

/** A withdrawal is its owner's business, and that of those who keep the books. */
export function canReadWithdrawal(actor: Actor, withdrawal: { userId: string }): boolean {
  return actor.kind === "system" || actor.id === withdrawal.userId || isFinance(actor);
}

/** Finance decides about withdrawals, but never about the own. */
export function canReviewWithdrawal(actor: Actor, withdrawal: { userId: string }): Verdict {
  if (!isFinance(actor)) return "Only finance staff can decide on a withdrawal.";
  if (actor.kind === "user" && actor.id === withdrawal.userId) {
    return "This is your own withdrawal, so somebody else has to decide.";
  }
  return true;
}

/** Whether every gate is met; else the first that is not, with what to do. */
export function mayWithdraw(gates: Gate[]): Verdict {
  const closed = gates.find(({ state }) => state !== "MET");
  return closed ? `${closed.title}: ${closed.text}` : true;
}
