import { newId } from "@/lib/core/ids";
import * as vouchers from "../model/vouchers";
import { PAY_AGE_MS, REWARD_AGE_MS, withdrawable } from "../model/withdrawals";
import type { World } from "../model/world";
import { at, cents, mostly, person, seldom, to, type Weighted } from "./operation";

const active = (world: World) => mostly(world.vouchers, ({ status }) => status === "ACTIVE");
const makers = (world: World) => mostly(world.people, (one) => withdrawable(world, one) > 0n);

export const voucherOperations: Weighted[] = [
  to(8, "make a voucher", makers, cents(10, 1_500), async (m, maker, amount) => {
    const id = newId("voucher");
    const [payUntil, rewardsUntil] = [m.in(-PAY_AGE_MS), m.in(-REWARD_AGE_MS)];
    const what = [id, maker.id, `hash ${id}`, "a gift", amount, vouchers.MOST_IN_30_DAYS];
    return [
      await m.call("voucher_make", ...what, m.in(vouchers.GOOD_FOR_MS), payUntil, rewardsUntil, m.now),
      vouchers.make(m.world, { id, code: `hash ${id}`, maker, amount }),
    ];
  }),
  to(4, "redeem it", active, person, async (m, voucher, n) => {
    const by = at(m.world.people, n);
    return [
      await m.call("voucher_redeem", voucher.code, by.id, m.now),
      vouchers.redeem(m.world, voucher, by),
    ];
  }),
  to(2, "cancel it", active, seldom(person), async (m, voucher, n) => {
    const by = n === null ? voucher.maker : at(m.world.people, n);
    return [await m.call("voucher_cancel", voucher.id, by.id, m.now), vouchers.cancel(voucher, by)];
  }),
];
