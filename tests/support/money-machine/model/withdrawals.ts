import { DAY_MS, HOUR_MS } from "@/lib/core/time";
import type { Run } from "./payouts";
import { NOT_ALLOWED, type Person, sum, type World } from "./world";

export interface Method {
  id: string;
  kind: "paypal" | "usdc" | "bank" | "manual";
  usableFrom: number;
  removed: boolean;
}

export interface Withdrawal {
  id: string;
  person: Person;
  method: Method;
  amount: bigint;
  fee: bigint;
  status: "REQUESTED" | "PROCESSING" | "UNKNOWN" | "COMPLETED" | "FAILED" | "CANCELLED";
  dueAt: number;
  /** A person of the staff may decide until then; 0 when nobody has to, or somebody has. */
  reviewDueAt: number;
  feeReturned: boolean;
  run: Run | null;
  sendingAt: number;
}

export const PAY_AGE_MS = 48 * HOUR_MS;
export const REWARD_AGE_MS = 7 * DAY_MS;
export const METHOD_PAUSE_MS = 48 * HOUR_MS;

export const isUnderWay = ({ status }: Withdrawal) =>
  status === "REQUESTED" || status === "PROCESSING" || status === "UNKNOWN";

/** What a withdrawal keeps in transit. */
export const heldBy = (withdrawal: Withdrawal) =>
  isUnderWay(withdrawal) ? withdrawal.amount - (withdrawal.feeReturned ? withdrawal.fee : 0n) : 0n;

/** What of Earned is old enough to leave. */
export function withdrawable(world: World, { earned, income }: Person): bigint {
  const young = income.filter(({ at, of }) => at > world.now - (of === "pay" ? PAY_AGE_MS : REWARD_AGE_MS));
  const old = earned - sum(young.map(({ amount }) => amount));
  return old > 0n ? old : 0n;
}

export type Asked = Pick<Withdrawal, "id" | "person" | "method" | "amount" | "fee" | "dueAt" | "reviewDueAt">;

export function request(world: World, asked: Asked): string {
  const { person, method, amount } = asked;
  if (person.held || person.owes > 0n) return NOT_ALLOWED;
  if (method.removed || method.usableFrom > world.now) return NOT_ALLOWED;
  if (world.withdrawals.some((one) => one.person === person && isUnderWay(one))) return "open";
  if (withdrawable(world, person) < amount) return "funds";
  person.earned -= amount;
  world.withdrawals.push({ ...asked, status: "REQUESTED", feeReturned: false, run: null, sendingAt: 0 });
  return "requested";
}

/** Gives back what it holds, as it ends. */
export function giveBack(withdrawal: Withdrawal, status: "CANCELLED" | "FAILED"): void {
  withdrawal.person.earned += heldBy(withdrawal);
  withdrawal.status = status;
}

export function cancel(withdrawal: Withdrawal, by: Person): boolean {
  if (withdrawal.person !== by || withdrawal.status !== "REQUESTED") return false;
  giveBack(withdrawal, "CANCELLED");
  return true;
}

export function review(world: World, withdrawal: Withdrawal, approved: boolean): boolean {
  if (withdrawal.status !== "REQUESTED" || withdrawal.reviewDueAt <= world.now) return false;
  withdrawal.reviewDueAt = 0;
  if (!approved) giveBack(withdrawal, "FAILED");
  return true;
}

/** Gives the fee back of what is late. */
export function returnFees({ withdrawals, now }: World): number {
  const late = withdrawals.filter(
    (one) => isUnderWay(one) && !one.feeReturned && one.fee > 0n && one.dueAt <= now,
  );
  for (const withdrawal of late) {
    withdrawal.feeReturned = true;
    withdrawal.person.earned += withdrawal.fee;
  }
  return late.length;
}
