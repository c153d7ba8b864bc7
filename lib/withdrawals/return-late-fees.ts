import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { mailFeeReturned } from "./mail";

/** Gives back the fees of withdrawals that are late, at most `limit`, with a mail each, and says how many. */
export function returnLateFees(limit: number): Promise<number> {
  return transaction((tx) => returnFees(tx, limit));
}

async function returnFees(tx: Tx, limit: number): Promise<number> {
  const at = now();
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
    select withdrawal_return_fee_due(${limit}::int, ${at}) as count`;
  if (count === 0) return 0;
  // Another sweep of the same instant may show here too; a mail has a key, so it is sent once.
  const late = await tx.withdrawal.findMany({ where: { feeReturnedAt: at }, select: { id: true } });
  for (const { id } of late) await mailFeeReturned(tx, id);
  return count;
}
