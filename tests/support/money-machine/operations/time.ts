import fc from "fast-check";
import { DAY_MS, MINUTE_MS } from "@/lib/core/time";
import { pool } from "@/lib/platform/db";
import type { Machine } from "../machine";
import * as adjustments from "../model/adjustments";
import { settleDebts } from "../model/debts";
import { recover } from "../model/payout-outcomes";
import { settle, TERMS } from "../model/rewards";
import { expireLapsed, GRACE_SECONDS, satisfyDue } from "../model/tasks";
import * as vouchers from "../model/vouchers";
import { returnFees } from "../model/withdrawals";
import type { Answers, Weighted } from "./operation";

/** More than any sweep of one history finds. */
const ALL = 1000;
const INTERRUPTED_MS = 10 * MINUTE_MS;

async function settleRewards({ now }: Machine): Promise<{ settled: number; voided: string[] }> {
  const { rows } = await pool.query<{ settled: number; voided: string[] }>(
    "select * from reward_settle($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    [
      ALL,
      TERMS.workerBps,
      TERMS.workerDays,
      TERMS.workerCap,
      TERMS.employerBps,
      TERMS.employerCap,
      TERMS.bonusFromLevel4Bps,
      TERMS.bonusFromLevel8Bps,
      now,
    ],
  );
  const [{ settled, voided }] = rows as [{ settled: number; voided: string[] }];
  return { settled, voided: voided.sort() };
}

async function expireAdjustments({ now }: Machine): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>("select adjustment_expire_due($1, $2) as id", [ALL, now]);
  return rows.map(({ id }) => id).sort();
}

/** Lets time pass, and runs every sweep. */
export async function pass(m: Machine, ms: number): Promise<Answers> {
  m.world.now += ms;
  const { now } = m;
  const before = m.in(-INTERRUPTED_MS);
  const expired = (await m.call<string[]>("voucher_expire_due", ALL, now)) as string[];
  return [
    [
      await m.call("submission_expire_lapsed", ALL, GRACE_SECONDS, now),
      await m.call("submission_satisfy_due", ALL, now),
      await m.call("withdrawal_return_fee_due", ALL, now),
      await m.call("payout_recover", before, now),
      expired.sort(),
      await expireAdjustments(m),
      await settleRewards(m),
      await m.call("debt_settle_due", ALL, now),
    ],
    expectedOf(m, before),
  ];
}

function expectedOf({ world }: Machine, before: Date): unknown[] {
  const expired = vouchers.expire(world);
  return [
    expireLapsed(world),
    satisfyDue(world),
    returnFees(world),
    recover(world, before.getTime()),
    expired,
    adjustments.expire(world),
    settle(world),
    settleDebts(world),
  ];
}

/** Lets every timer run out, so that nothing of this history is left for the sweeps of the next one. */
export const finish = (machine: Machine) => pass(machine, 1_000 * DAY_MS);

export const timeOperations: Weighted[] = [
  {
    weight: 9,
    arbitrary: fc.constantFrom(1, 10, 16, 60, 1_440, 2_880, 10_080).map((minutes) => ({
      toString: () => `${minutes} minutes pass`,
      run: (machine) => pass(machine, minutes * MINUTE_MS),
    })),
  },
];
