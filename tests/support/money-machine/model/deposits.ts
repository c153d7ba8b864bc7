import { payDebt } from "./debts";
import { type Person, sum, type World } from "./world";

export interface Deposit {
  id: string;
  owner: Person;
  amount: bigint;
  creditedAt: number;
  refunds: Refund[];
  claims: Claim[];
}

export interface Refund {
  id: string;
  /** Stripe's id, once Stripe has it. */
  stripeId: string | null;
  deposit: Deposit;
  amount: bigint;
  status: "REQUESTED" | "PENDING" | "SUCCEEDED" | "FAILED";
}

/** A dispute: what a bank asks for, and how much of it has been taken. */
export interface Claim {
  id: string;
  deposit: Deposit;
  amount: bigint;
  taken: bigint;
  status: "WARNING" | "CLOSED" | "OPEN" | "WON" | "LOST";
}

export function credit(world: World, id: string, owner: Person, amount: bigint): void {
  owner.wallet += amount;
  world.platform.stripe -= amount;
  world.deposits.push({ id, owner, amount, creditedAt: world.now, refunds: [], claims: [] });
  payDebt(owner, "wallet");
}

/** What has not gone back, as our books know it. */
export function restOf({ amount, refunds, claims }: Deposit): bigint {
  const back = refunds.filter(({ status }) => status !== "FAILED").map((refund) => refund.amount);
  return amount - sum(back) - sum(claims.map(({ taken }) => taken));
}
