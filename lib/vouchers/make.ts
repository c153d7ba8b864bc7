import { record } from "@/lib/audit/record";
import { provenActor } from "@/lib/auth/step-up";
import type { UserActor } from "@/lib/core/actor";
import { authorize, conflict, invalid, requireStepUp } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Micros } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import { lockPerson } from "@/lib/holds/lock";
import { agedUntil } from "@/lib/ledger/aged";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { settingsInForce } from "@/lib/settings/read";
import { codeHash, newCode } from "./code";
import { voucherMade } from "./events";
import { type MakeVoucher, readAmount } from "./schema";
import { type VoucherStanding, voucherStanding } from "./standing";

export interface MadeVoucher {
  id: string;
  amountMicros: Micros;
  expiresAt: Date;
  /** Shown to its maker now, and never again. */
  code: string;
}

/**
 * Turns Earned that is old enough into a code for somebody else's Wallet.
 * @throws AppError INVALID_INPUT at `amount` or `code`, NOT_ALLOWED on hold or in debt, CONFLICT when the money went
 * elsewhere meanwhile
 */
export async function makeVoucher(actor: UserActor, input: MakeVoucher): Promise<MadeVoucher> {
  // Says first what is wrong, so that no code of the authenticator is used up for nothing.
  const { needsStepUp } = await checked(actor, input, db);
  const proven = needsStepUp ? await provenActor(actor, input.code) : actor;
  return transaction((tx) => make(tx, proven, input));
}

async function make(tx: Tx, actor: UserActor, input: MakeVoucher): Promise<MadeVoucher> {
  await lockPerson(tx, actor.id);
  const standing = await checked(actor, input, tx);
  if (standing.needsStepUp) requireStepUp(actor, now());
  const { amountMicros, validDays } = standing;
  const voucher = {
    id: newId("voucher"),
    amountMicros,
    expiresAt: later(now(), validDays * DAY_MS),
    code: newCode(),
  };
  await takeOut(tx, actor, voucher, input.label);
  const detail = { amountMicros: String(amountMicros), expiresAt: voucher.expiresAt.toISOString() };
  await record(tx, actor, "voucher.made", voucher.id, { detail });
  await emit(tx, voucherMade, { voucherId: voucher.id, userId: actor.id });
  return voucher;
}

/** How the actor stands, with the amount asked for, if it is allowed now. */
async function checked(
  actor: UserActor,
  input: MakeVoucher,
  client: Tx,
): Promise<VoucherStanding & { amountMicros: Micros }> {
  const standing = await voucherStanding(actor.id, client);
  authorize(standing.stopped ?? true);
  const amount = readAmount(input.amount, standing);
  if (!amount.ok) throw invalid("amount", amount.message);
  return { ...standing, amountMicros: amount.micros };
}

async function takeOut(
  tx: Tx,
  actor: UserActor,
  { id, amountMicros, expiresAt, code }: MadeVoucher,
  label: string,
) {
  const settings = await settingsInForce(tx);
  const at = now();
  const { pay, rewards } = agedUntil(settings, at);
  const [{ outcome }] = await tx.$queryRaw<[{ outcome: "made" | "limit" | "funds" }]>`
    select voucher_make(${id}, ${actor.id}, ${codeHash(code)}, ${label}, ${amountMicros}::bigint,
      ${settings["vouchers.per30DaysMicros"]}::bigint, ${expiresAt}, ${pay}, ${rewards}, ${at}) as outcome`;
  if (outcome !== "made") throw conflict("Your money has moved meanwhile. Look at the amount again.");
}
