import type { Micros } from "@/lib/core/money";
import { MICROS_PER_CENT } from "@/lib/core/money";
import { balancesOf } from "@/lib/ledger/queries";
import type { Tx } from "@/lib/platform/db";
import type { Deposit } from "@/lib/platform/prisma/client";

/** What of a deposit can still go back. */
export interface Refundable {
  /** What has not gone back by a refund or to the bank. */
  restMicros: Micros;
  walletMicros: Micros;
  /** What can go back now, in whole cents: the rest, as far as it is unspent. */
  mostMicros: Micros;
}

/** Reads it without a lock: for pages, and to choose an amount that refund_request judges again. */
export async function refundableOf(client: Tx, deposit: Deposit): Promise<Refundable> {
  const depositId = deposit.id;
  const [refunds, disputes, { walletMicros }] = await Promise.all([
    client.refund.aggregate({
      where: { depositId, status: { not: "FAILED" } },
      _sum: { amountMicros: true },
    }),
    client.dispute.aggregate({ where: { depositId }, _sum: { takenMicros: true } }),
    balancesOf(deposit.userId, client),
  ]);
  const gone = (refunds._sum.amountMicros ?? 0n) + (disputes._sum.takenMicros ?? 0n);
  const restMicros = deposit.status === "SUCCEEDED" ? deposit.amountMicros - gone : 0n;
  const unspent = restMicros < walletMicros ? restMicros : walletMicros;
  return { restMicros, walletMicros, mostMicros: unspent - (unspent % MICROS_PER_CENT) };
}
