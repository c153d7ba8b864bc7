import { openCase } from "@/lib/cases/open";
import { systemActor } from "@/lib/core/actor";
import { formatMoney, type Micros } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Settings } from "@/lib/settings/definitions";
import { settingsInForce } from "@/lib/settings/read";

const actor = systemActor("settle-rewards");
const BUDGET_DAYS = 30;

/**
 * Pays what at most `limit` Satisfied tasks bring to who referred the people in them, and to workers for their level.
 * Each once, whoever else runs at the same time. Linked accounts bring nothing: their referral ends, and staff is
 * asked to look. Returns how many tasks were settled.
 */
export async function settleRewards(limit: number): Promise<number> {
  const settings = await settingsInForce();
  return transaction((tx) => settle(tx, settings, limit), { timeoutMs: 60_000 });
}

async function settle(tx: Tx, settings: Settings, limit: number): Promise<number> {
  const [{ settled, voided }] = await tx.$queryRaw<[{ settled: number; voided: string[] }]>`
    select settled, voided from reward_settle(${limit}::int,
      ${settings["referrals.workerBps"]}::int, ${settings["referrals.workerDays"]}::int, ${settings["referrals.workerCapMicros"]}::bigint,
      ${settings["referrals.employerBps"]}::int, ${settings["referrals.employerCapMicros"]}::bigint,
      ${settings["levels.bonusFrom4Bps"]}::int, ${settings["levels.bonusFrom8Bps"]}::int, ${now()})`;
  await askAboutLinked(tx, voided);
  if (settled > 0) await watchBudget(tx, settings["referrals.monthlyBudgetMicros"]);
  return settled;
}

async function askAboutLinked(tx: Tx, referredIds: string[]): Promise<void> {
  const referrals = await tx.referral.findMany({ where: { referredId: { in: referredIds } } });
  for (const { referredId, referrerId } of referrals) {
    await openCase(tx, actor, {
      kind: "LINKED_ACCOUNTS",
      userId: referredId,
      otherUserId: referrerId,
      sourceKey: `referral:${referredId}`,
      reason:
        "One of these accounts was referred by the other, and they look like one person's. The referral does not count.",
    });
  }
}

/** Tells staff once a month when rewards and bonuses cost as much as planned for 30 days, or more. */
async function watchBudget(tx: Tx, budgetMicros: Micros): Promise<void> {
  const at = now();
  const [{ spentMicros }] = await tx.$queryRaw<[{ spentMicros: Micros }]>`
    select coalesce(sum(worker_micros + employer_micros + bonus_micros), 0)::bigint as "spentMicros"
    from reward where settled_at > ${later(at, -BUDGET_DAYS * DAY_MS)}::timestamptz`;
  if (spentMicros === 0n || spentMicros < budgetMicros) return;
  const opened = await openCase(tx, actor, {
    kind: "PROMOTION_BUDGET",
    sourceKey: `promotion-budget:${at.toISOString().slice(0, 7)}`,
    reason: `Rewards and bonuses of the last ${BUDGET_DAYS} days come to ${formatMoney(spentMicros)}; the alarm is set at ${formatMoney(budgetMicros)}.`,
  });
  if (opened)
    log.error({ spentMicros: String(spentMicros) }, "rewards and bonuses have reached their budget");
}
