import { DAY_MS } from "@/lib/core/time";
import { withdrawable } from "./withdrawals";
import { NOT_ALLOWED, type Person, sum, type World } from "./world";

export interface Voucher {
  id: string;
  code: string;
  maker: Person;
  amount: bigint;
  madeAt: number;
  expiresAt: number;
  status: "ACTIVE" | "REDEEMED" | "CANCELLED" | "EXPIRED";
}

export const MOST_IN_30_DAYS = 30_000_000n;
export const GOOD_FOR_MS = 14 * DAY_MS;

export function make(world: World, made: Pick<Voucher, "id" | "code" | "maker" | "amount">): string {
  const { maker, amount } = made;
  if (maker.held || maker.owes > 0n) return NOT_ALLOWED;
  const counted = world.vouchers.filter(
    (one) => one.maker === maker && one.status !== "CANCELLED" && one.madeAt > world.now - 30 * DAY_MS,
  );
  if (sum(counted.map((one) => one.amount)) + amount > MOST_IN_30_DAYS) return "limit";
  if (withdrawable(world, maker) < amount) return "funds";
  maker.earned -= amount;
  world.vouchers.push({ ...made, madeAt: world.now, expiresAt: world.now + GOOD_FOR_MS, status: "ACTIVE" });
  return "made";
}

export function redeem(world: World, voucher: Voucher, by: Person): string | null {
  if (voucher.status !== "ACTIVE" || voucher.expiresAt <= world.now || voucher.maker === by) return null;
  voucher.status = "REDEEMED";
  by.wallet += voucher.amount;
  return voucher.id;
}

function giveBack(voucher: Voucher, status: "CANCELLED" | "EXPIRED"): void {
  voucher.status = status;
  voucher.maker.earned += voucher.amount;
}

export function cancel(voucher: Voucher, by: Person): boolean {
  if (voucher.status !== "ACTIVE" || voucher.maker !== by) return false;
  giveBack(voucher, "CANCELLED");
  return true;
}

export function expire({ vouchers, now }: World): string[] {
  const due = vouchers.filter(({ status, expiresAt }) => status === "ACTIVE" && expiresAt <= now);
  for (const voucher of due) giveBack(voucher, "EXPIRED");
  return due.map(({ id }) => id).sort();
}
