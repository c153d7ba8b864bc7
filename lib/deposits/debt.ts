import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict } from "@/lib/core/errors";
import type { Micros } from "@/lib/core/money";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";

/**
 * Pays what a person owes out of Earned, as far as it goes, because the person wants it.
 * @returns how much was paid @throws AppError CONFLICT when nothing is owed, or nothing earned
 */
export async function payDebtFromEarned(actor: UserActor): Promise<Micros> {
  return transaction(async (tx) => {
    const [{ paid }] = await tx.$queryRaw<[{ paid: Micros }]>`
      select debt_pay_from_earned(${actor.id}, ${now()}::timestamptz) as paid`;
    if (paid === 0n) throw conflict("There is nothing to pay back, or nothing in Earned to pay it with.");
    await record(tx, actor, "debt.repaid", actor.id, { detail: { amountMicros: String(paid) } });
    return paid;
  });
}

/** Pays debts out of Wallets into which money has come, at most `limit`. @returns how many */
export async function settleDebts(limit: number): Promise<number> {
  const [{ paid }] = await db.$queryRaw<[{ paid: number }]>`
    select debt_settle_due(${limit}::int, ${now()}::timestamptz) as paid`;
  return paid;
}
