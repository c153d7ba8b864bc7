import { DAY_MS } from "@/lib/core/time";
import type { Person, PlatformAccount, World } from "./world";

/** An account that may be corrected by hand: a person's, or one of the platform's. */
export type Account =
  | { kind: "WALLET" | "DEBT"; person: Person }
  | { kind: "GOODWILL" | "LOSS" | "PROMOTIONS" | "CLEARING"; platform: PlatformAccount };

export interface Adjustment {
  id: string;
  from: Account;
  to: Account;
  amount: bigint;
  proposedBy: string;
  expiresAt: number;
  status: "PROPOSED" | "APPROVED" | "REJECTED" | "EXPIRED";
}

export const DECIDED_WITHIN_MS = 3 * DAY_MS;

export function propose(
  world: World,
  proposed: Pick<Adjustment, "id" | "from" | "to" | "amount" | "proposedBy">,
): void {
  world.adjustments.push({ ...proposed, expiresAt: world.now + DECIDED_WITHIN_MS, status: "PROPOSED" });
}

function move(world: World, account: Account, amount: bigint): void {
  if ("platform" in account) world.platform[account.platform] += amount;
  else if (account.kind === "WALLET") account.person.wallet += amount;
  else account.person.owes -= amount;
}

/** A decision by one of the staff, or by a person who is none. */
export function decide(
  world: World,
  adjustment: Adjustment,
  { by, isStaff, approved }: { by: string; isStaff: boolean; approved: boolean },
): string {
  const { from, to, amount, proposedBy } = adjustment;
  if (adjustment.status !== "PROPOSED") return "decided";
  if (adjustment.expiresAt <= world.now) return "expired";
  if (!isStaff) return "role";
  if (!approved) {
    adjustment.status = "REJECTED";
    return "done";
  }
  if (by === proposedBy) return "own";
  if (from.kind === "WALLET" && from.person.wallet < amount) return "funds";
  if (to.kind === "DEBT" && to.person.owes < amount) return "debt";
  adjustment.status = "APPROVED";
  move(world, from, -amount);
  move(world, to, amount);
  return "done";
}

export function expire({ adjustments, now }: World): string[] {
  const due = adjustments.filter(({ status, expiresAt }) => status === "PROPOSED" && expiresAt <= now);
  for (const adjustment of due) adjustment.status = "EXPIRED";
  return due.map(({ id }) => id).sort();
}
