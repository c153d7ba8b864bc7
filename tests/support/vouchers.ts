import { randomBytes } from "node:crypto";
import { DAY_MS, later } from "@/lib/core/time";
import { now, setClock } from "@/lib/platform/clock";
import { type MadeVoucher, makeVoucher } from "@/lib/vouchers/make";
import { createUser, type TestUser } from "./factories";

/** A person whose Earned is old enough to become vouchers; the clock stands still a week later. */
export async function createMaker(earnedMicros = 60_000_000n): Promise<TestUser> {
  const maker = await createUser({ earnedMicros });
  const at = later(now(), 7 * DAY_MS);
  setClock({ now: () => at });
  return maker;
}

export function createVoucher(maker: TestUser, amount = "10"): Promise<MadeVoucher> {
  return makeVoucher(maker, { amount, label: `For ${randomBytes(3).toString("hex")}` });
}
