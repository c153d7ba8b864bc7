import { MICROS_PER_CENT } from "@/lib/core/money";
import { activeHolds } from "@/lib/holds/queries";
import { agedUntil } from "@/lib/ledger/aged";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { hasSecondFactor } from "@/lib/second-factor/queries";
import { settingsInForce } from "@/lib/settings/read";
import type { VoucherLimits } from "./schema";

/** What decides whether a person can make a voucher now. */
export interface VoucherStanding extends VoucherLimits {
  validDays: number;
  /** Why no money of theirs leaves now, as a sentence; null when nothing is in the way. */
  stopped: string | null;
  /** Whether making one needs the code of their authenticator app. */
  needsStepUp: boolean;
}

interface Books {
  availableMicros: bigint;
  madeMicros: bigint;
  debtMicros: bigint;
}

/** How a person stands with vouchers at this moment. */
export async function voucherStanding(userId: string, client: Tx = db): Promise<VoucherStanding> {
  const settings = await settingsInForce(client);
  const at = now();
  const { pay, rewards } = agedUntil(settings, at);
  const [books] = await client.$queryRaw<[Books]>`
    select earned_withdrawable(${userId}, ${pay}, ${rewards}) as "availableMicros",
      voucher_made_micros(${userId}, ${at}) as "madeMicros",
      coalesce((select -balance_micros from ledger_account where kind = 'DEBT' and owner_id = ${userId}), 0)::bigint as "debtMicros"`;
  const holds = await activeHolds(userId, client);
  const left = settings["vouchers.per30DaysMicros"] - books.madeMicros;
  return {
    minMicros: settings["vouchers.minMicros"],
    maxMicros: settings["vouchers.maxMicros"],
    leftMicros: left > 0n ? left : 0n,
    availableMicros: books.availableMicros - (books.availableMicros % MICROS_PER_CENT),
    validDays: settings["vouchers.validDays"],
    stopped: whyStopped(holds[0]?.reason, books.debtMicros),
    needsStepUp: await hasSecondFactor(userId, client),
  };
}

function whyStopped(hold: string | undefined, debtMicros: bigint): string | null {
  if (hold) return `Money leaving your account is on hold. The reason: ${hold}`;
  if (debtMicros > 0n) return "You owe money after a card payment was taken back. Settle that first.";
  return null;
}
