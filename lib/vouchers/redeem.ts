import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { invalid } from "@/lib/core/errors";
import type { Micros } from "@/lib/core/money";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { countTry, takeTryBack } from "@/lib/platform/rate-limit";
import { codeHash } from "./code";
import { voucherRedeemed } from "./events";
import { mailRedeemed } from "./mail";
import type { RedeemVoucher } from "./schema";

// One sentence for every reason, so that trying codes tells nothing about them.
const WORTH_NOTHING =
  "This code cannot be redeemed: it is mistyped, used, expired, taken back, or a voucher of your own.";

export interface RedeemedVoucher {
  id: string;
  amountMicros: Micros;
}

/**
 * Puts a voucher into the actor's Wallet, once. Wrong codes count towards a limit.
 * @throws AppError INVALID_INPUT at `voucher`, the same whatever is wrong with it; RATE_LIMITED
 */
export async function redeemVoucher(actor: UserActor, { voucher }: RedeemVoucher): Promise<RedeemedVoucher> {
  await countTry("redeemVoucher", actor.id);
  const redeemed = await transaction((tx) => redeem(tx, actor, voucher));
  await takeTryBack("redeemVoucher", actor.id);
  return redeemed;
}

async function redeem(tx: Tx, actor: UserActor, code: string): Promise<RedeemedVoucher> {
  const [{ id }] = await tx.$queryRaw<[{ id: string | null }]>`
    select voucher_redeem(${codeHash(code)}, ${actor.id}, ${now()}) as id`;
  if (id === null) throw invalid("voucher", WORTH_NOTHING);
  const { amountMicros } = await tx.voucher.findUniqueOrThrow({
    where: { id },
    select: { amountMicros: true },
  });
  await record(tx, actor, "voucher.redeemed", id, { detail: { amountMicros: String(amountMicros) } });
  await emit(tx, voucherRedeemed, { voucherId: id, userId: actor.id });
  await mailRedeemed(tx, id);
  return { id, amountMicros };
}
