import { record } from "@/lib/audit/record";
import type { Actor, UserActor } from "@/lib/core/actor";
import { conflict, invalid, notFound } from "@/lib/core/errors";
import { formatMoney, type Micros, parseMoney } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import type { RefundOrigin } from "@/lib/platform/prisma/enums";
import { setting } from "@/lib/settings/read";
import { refundRequested } from "./events";
import { findDeposit } from "./queries";
import type { RequestRefund } from "./refund-schema";
import { refundableOf } from "./refundable";

/** Why a refund was not begun. */
type Refusal = "unpaid" | "held" | "disputed" | "late" | "rest" | "funds";

/**
 * Sends the unspent money of a deposit, or a part of it, back to its card: it leaves the Wallet now and Stripe is told
 * at once. The same `refundId` twice is one refund.
 * @throws AppError NOT_FOUND, INVALID_INPUT at `amount`, CONFLICT when the deposit cannot go back
 */
export async function requestRefund(actor: UserActor, input: RequestRefund): Promise<void> {
  const deposit = await findDeposit(actor, input.depositId);
  if (deposit?.userId !== actor.id) throw notFound("This deposit");
  const amountMicros = readAmount(input.amount);
  await transaction(async (tx) => {
    const days = await setting("deposits.refundDays", tx);
    const outcome = await beginRefund(tx, actor, {
      id: input.refundId,
      depositId: deposit.id,
      origin: "OWNER",
      amountMicros,
      since: later(now(), -days * DAY_MS),
    });
    if (outcome === "requested" || outcome === "again") return;
    const { mostMicros } = await refundableOf(tx, deposit);
    throw refusals[outcome](days, mostMicros);
  });
}

function readAmount(text: string): Micros {
  const micros = parseMoney(text, 2);
  if (micros === null || micros === 0n) {
    throw invalid("amount", "Enter an amount in dollars and whole cents, such as 25 or 25.50.");
  }
  return micros;
}

export interface NewRefund {
  id: string;
  depositId: string;
  origin: RefundOrigin;
  amountMicros: Micros;
  /** Deposits credited earlier are refused; none: however old. */
  since: Date | null;
}

/** Reserves the money of a refund in the caller's transaction and has it sent when that commits. */
export async function beginRefund(
  tx: Tx,
  actor: Actor,
  { id, depositId, origin, amountMicros, since }: NewRefund,
): Promise<"requested" | "again" | Refusal> {
  const [row] = await tx.$queryRaw<[{ outcome: "requested" | "again" | Refusal }]>`
    select refund_request(${id}, ${depositId}, ${origin}::refund_origin, ${amountMicros}::bigint,
      ${since}::timestamptz, ${now()}::timestamptz) as outcome`;
  if (row.outcome !== "requested") return row.outcome;
  await record(tx, actor, "refund.requested", id, {
    detail: { depositId, origin, amountMicros: String(amountMicros) },
  });
  await emit(tx, refundRequested, { refundId: id, depositId });
  return row.outcome;
}

const atMost = (most: Micros) =>
  invalid(
    "amount",
    most > 0n
      ? `At most ${formatMoney(most)} of this deposit can go back now.`
      : "Nothing of this deposit can go back now: it is spent, or has gone back already.",
  );

const refusals: Record<Refusal, (days: number, mostMicros: Micros) => Error> = {
  unpaid: () => conflict("This deposit has not arrived, so there is nothing to send back."),
  held: () =>
    conflict("Your money is on hold, so nothing can be sent back now. The reason is on your wallet page."),
  disputed: () =>
    conflict("The bank of your card has claimed this deposit back, so it cannot be sent back as well."),
  late: (days) => conflict(`A deposit can go back to its card for ${days} days after it has arrived.`),
  rest: (_, most) => atMost(most),
  funds: (_, most) => atMost(most),
};
