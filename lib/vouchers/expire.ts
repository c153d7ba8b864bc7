import { record } from "@/lib/audit/record";
import { systemActor } from "@/lib/core/actor";
import { emitAll } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { voucherReturned } from "./events";
import { mailExpired } from "./mail";

const actor = systemActor("expire-vouchers");

/** Returns the money of at most `limit` vouchers that nobody used in time to their makers. Returns how many. */
export function expireVouchers(limit: number): Promise<number> {
  return transaction((tx) => expire(tx, limit), { timeoutMs: 60_000 });
}

async function expire(tx: Tx, limit: number): Promise<number> {
  const [{ ids }] = await tx.$queryRaw<[{ ids: string[] }]>`
    select voucher_expire_due(${limit}::int, ${now()}) as ids`;
  for (const id of ids) {
    await record(tx, actor, "voucher.expired", id);
    await mailExpired(tx, id);
  }
  await emitAll(
    tx,
    voucherReturned,
    ids.map((voucherId) => ({ voucherId })),
  );
  return ids.length;
}
