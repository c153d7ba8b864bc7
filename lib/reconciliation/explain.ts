import { formatMoney } from "@/lib/core/money";
import { db } from "@/lib/platform/db";
import type { Deposit, StripeReconciliationDifference } from "@/lib/platform/prisma/client";
import { kindOfPair, type Pair } from "./compare";
import type { Category } from "./movements";

/** A difference before it is kept. */
export type Difference = Omit<StripeReconciliationDifference, "id" | "reconciliationId">;

const what: Record<Category, string> = {
  charge: "payment",
  refund: "refund",
  refund_failure: "failed refund",
  dispute: "dispute",
  dispute_reversal: "won dispute",
};

/** A pair whose sides differ, with what happened in sentences. */
export async function explain(pair: Pair): Promise<Difference> {
  const [movement] = pair.movements;
  const [posting] = pair.postings;
  const deposit = await depositOf(pair);
  return {
    kind: differenceKind(pair),
    movement: kindOfPair(pair),
    stripeId: movement?.stripeId ?? posting?.stripeId ?? null,
    ledgerTransactionId: posting?.transactionId ?? null,
    depositId: deposit?.id ?? null,
    stripeMicros: pair.stripeMicros,
    ledgerMicros: pair.ledgerMicros,
    explanation: sentences(pair, deposit),
  };
}

/** What the movements of the window leave unexplained. */
export function explainOlder(micros: bigint, windowStart: Date): Difference {
  const day = windowStart.toISOString().slice(0, 16).replace("T", " ");
  return {
    kind: "OLDER",
    movement: "OTHER",
    stripeId: null,
    ledgerTransactionId: null,
    depositId: null,
    stripeMicros: micros,
    ledgerMicros: 0n,
    explanation: `The totals of all time differ by ${formatMoney(micros)} more than the movements compared one by one. It comes from before ${day} UTC, or from a correction of the books.`,
  };
}

async function depositOf({ movements, postings }: Pair): Promise<Deposit | null> {
  const [any] = [...movements, ...postings];
  const named = [...movements, ...postings].find(({ depositId }) => depositId)?.depositId;
  if (named) return db.deposit.findUnique({ where: { id: named } });
  if (!any?.paymentId) return null;
  return db.deposit.findUnique({ where: { stripePaymentIntentId: any.paymentId } });
}

function differenceKind({ movements, postings }: Pair): Difference["kind"] {
  if (movements.some(({ foreign }) => foreign)) return "OTHER_CURRENCY";
  if (postings.length === 0) return "NOT_IN_LEDGER";
  return movements.length === 0 ? "NOT_AT_STRIPE" : "AMOUNT_DIFFERS";
}

function sentences(pair: Pair, deposit: Deposit | null): string {
  const { movements, postings, stripeMicros, ledgerMicros } = pair;
  const thing = what[(movements[0] ?? postings[0])?.category ?? "charge"];
  switch (differenceKind(pair)) {
    case "OTHER_CURRENCY":
      return `Stripe moved ${movements[0]?.foreign} for this ${thing}; we keep our books in dollars alone. ${aboutDeposit(deposit)}`;
    case "NOT_IN_LEDGER":
      return `Stripe moved ${signed(stripeMicros)} for this ${thing}, and our books know nothing of it. ${aboutDeposit(deposit)}`;
    case "NOT_AT_STRIPE":
      return `Our books moved ${signed(ledgerMicros)} for this ${thing}, and Stripe knows nothing of it. ${aboutDeposit(deposit)}`;
    default:
      return `Stripe moved ${signed(stripeMicros)} for this ${thing}, our books ${signed(ledgerMicros)}. ${aboutDeposit(deposit)}`;
  }
}

function aboutDeposit(deposit: Deposit | null): string {
  if (!deposit) return "No deposit of ours belongs to it.";
  const amount = formatMoney(deposit.amountMicros);
  if (deposit.status === "REVIEW")
    return `Its deposit of ${amount} is held for review: ${deposit.failureReason}`;
  return deposit.status === "SUCCEEDED"
    ? `Its deposit of ${amount} was credited.`
    : `Its deposit of ${amount} is ${deposit.status.toLowerCase()} here and was not credited.`;
}

const signed = (micros: bigint) => formatMoney(micros, { sign: "always" });
