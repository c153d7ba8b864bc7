import type { Actor } from "@/lib/core/actor";
import { isFinance } from "@/lib/core/actor";

/** A deposit is its owner's business, and that of those who keep the books. */
export function canReadDeposit(actor: Actor, deposit: { userId: string }): boolean {
  return actor.kind === "system" || actor.id === deposit.userId || isFinance(actor);
}
