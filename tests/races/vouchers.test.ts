import { expect, test } from "vitest";
import { later } from "@/lib/core/time";
import { balancesOf } from "@/lib/ledger/queries";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { contest } from "@/tests/support/contest";
import { createUsers, type TestUser } from "@/tests/support/factories";
import { createMaker, createVoucher } from "@/tests/support/vouchers";

const PROCESSES = 4;

/** Vouchers of $5, each with people of its own who try its code: fewer tries a person than the limit allows. */
async function vouchersOf(maker: TestUser, count: number, people: number) {
  const made = [];
  for (let n = 0; n < count; n++) {
    const { id, code } = await createVoucher(maker, "5");
    made.push({ id, code: code.replaceAll("-", ""), redeemers: await createUsers(people) });
  }
  return made;
}

async function walletsOf(vouchers: { redeemers: TestUser[] }[]): Promise<bigint> {
  const balances = await Promise.all(
    vouchers.flatMap(({ redeemers }) => redeemers.map(({ id }) => balancesOf(id))),
  );
  return balances.reduce((sum, { walletMicros }) => sum + walletMicros, 0n);
}

const count = (outcomes: string[], code: string) => outcomes.filter((outcome) => outcome === code).length;

test("AB-25: each of 4 vouchers, redeemed 100 times at once in 4 processes, is paid once", async () => {
  const maker = await createMaker();
  const vouchers = await vouchersOf(maker, 4, 25);
  const part = { what: "redeem", vouchers, maker, at: now() };
  const outcomes = (await contest<string[]>("vouchers.ts", Array(PROCESSES).fill(part))).flat();
  expect(outcomes).toHaveLength(400);
  expect(count(outcomes, "ok")).toBe(4);
  expect(await walletsOf(vouchers)).toBe(20_000_000n);
});

test("redeeming, cancelling and expiring at the same instant: each voucher goes one way", async () => {
  const maker = await createMaker();
  const vouchers = await vouchersOf(maker, 6, 3);
  const { expiresAt } = await db.voucher.findFirstOrThrow({ where: { makerId: maker.id } });
  const part = { vouchers, maker };
  const outcomes = await contest<string[]>("vouchers.ts", [
    // The redeemers' clock is a moment behind, as clocks are: to them the vouchers are still good.
    { ...part, what: "redeem", at: later(expiresAt, -1) },
    { ...part, what: "cancel", at: expiresAt },
    { ...part, what: "expire", at: expiresAt },
  ]);
  const ended = await db.voucher.groupBy({ by: ["status"], where: { makerId: maker.id }, _count: true });
  const by = Object.fromEntries(ended.map(({ status, _count }) => [status, _count]));
  const { REDEEMED = 0, CANCELLED = 0, EXPIRED = 0 } = by;
  expect(REDEEMED + CANCELLED + EXPIRED).toBe(6);
  expect(count(outcomes[0] ?? [], "ok")).toBe(REDEEMED);
  expect(count(outcomes[1] ?? [], "ok")).toBe(CANCELLED);
  const { earnedMicros } = await balancesOf(maker.id);
  expect((await walletsOf(vouchers)) + earnedMicros).toBe(60_000_000n);
});
