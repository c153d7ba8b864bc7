import { DAY_MS } from "@/lib/core/time";
import { coverClaims, isActive } from "./claims";
import { giveMoneyBack, payDebt, takeMoney } from "./debts";
import { type Deposit, type Refund, restOf } from "./deposits";
import { sum, type World } from "./world";

export type Told = Exclude<Refund["status"], "REQUESTED">;

export const REFUND_DAYS = 30;

const TO_REFUND: Record<Refund["status"], Told[]> = {
  REQUESTED: ["PENDING", "SUCCEEDED", "FAILED"],
  PENDING: ["SUCCEEDED", "FAILED"],
  SUCCEEDED: ["FAILED"],
  FAILED: [],
};
/** What Stripe would still refund: it knows nothing of refunds that were not sent yet, and none is made of what is claimed. */
export function refundableAtStripe({ amount, refunds, claims }: Deposit): bigint {
  if (claims.some(isActive)) return 0n;
  const made = refunds.filter(({ status }) => status === "PENDING" || status === "SUCCEEDED");
  return amount - sum(made.map((refund) => refund.amount));
}

export function requestRefund(world: World, id: string, deposit: Deposit, amount: bigint): string {
  const { owner } = deposit;
  if (owner.held) return "held";
  if (deposit.claims.some(isActive)) return "disputed";
  if (deposit.creditedAt <= world.now - REFUND_DAYS * DAY_MS) return "late";
  if (amount > restOf(deposit)) return "rest";
  payDebt(owner, "wallet");
  if (amount > owner.wallet) return "funds";
  owner.wallet -= amount;
  world.platform.stripe += amount;
  deposit.refunds.push({ id, stripeId: null, deposit, amount, status: "REQUESTED" });
  return "requested";
}

function move(world: World, refund: Refund, status: Told): boolean {
  if (!TO_REFUND[refund.status].includes(status)) return false;
  refund.status = status;
  if (status === "FAILED") {
    giveMoneyBack(world, refund.deposit.owner, refund.amount);
    coverClaims(world, refund.deposit);
  }
  return true;
}

/** Stripe would not make it. */
export function refuse(world: World, refund: Refund): boolean {
  return refund.status === "REQUESTED" && refund.stripeId === null && move(world, refund, "FAILED");
}

/** What Stripe says of a refund we asked for. Returns its id when that is news. */
export function tellRefund(world: World, refund: Refund, stripeId: string, status: Told): string | null {
  refund.stripeId ??= stripeId;
  return move(world, refund, status) ? refund.id : null;
}

/** A refund somebody made in Stripe's dashboard. */
export function refundAtStripe(
  world: World,
  made: Omit<Refund, "status" | "stripeId"> & { stripeId: string; status: Told },
): string {
  const refund: Refund = { ...made, status: "PENDING" };
  made.deposit.refunds.push(refund);
  takeMoney(world, made.deposit.owner, made.amount);
  move(world, refund, made.status);
  return refund.id;
}
