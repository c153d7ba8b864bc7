import { db, type Tx } from "@/lib/platform/db";
import type { Category, Posting } from "./movements";

/** The causes of what the ledger moves through Stripe, as Stripe's categories. */
const categories: Record<string, Category> = {
  deposit: "charge",
  refund: "refund",
  "stripe-refund": "refund",
  "refund-failed": "refund_failure",
  "stripe-refund-failed": "refund_failure",
  chargeback: "dispute",
  "chargeback-won": "dispute_reversal",
};

interface Row extends Omit<Posting, "category"> {
  cause: string;
}

export interface LedgerSide {
  /** What has come in through Stripe less what has gone out, over all time. */
  totalMicros: bigint;
  postings: Posting[];
}

/**
 * What the ledger moved through Stripe since then, and whatever it moved of these payments before; the total is of the
 * same instant.
 */
export function readLedger(since: Date, paymentIds: string[]): Promise<LedgerSide> {
  return db.$transaction(
    async (tx) => {
      const { balanceMicros } = await tx.ledgerAccount.findUniqueOrThrow({
        where: { kind_ownerId: { kind: "CLEARING", ownerId: "stripe" } },
        select: { balanceMicros: true },
      });
      const rows = await readPostings(tx, since, paymentIds);
      const postings = rows.map(({ cause, ...row }) => ({ ...row, category: categories[cause] ?? null }));
      return { totalMicros: -balanceMicros, postings };
    },
    { isolationLevel: "RepeatableRead" },
  );
}

// The second part of a key names the payment, the dispute, or the refund by our number or by Stripe's.
function readPostings(tx: Tx, since: Date, paymentIds: string[]): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    with moved as (
      select t.id, t.created_at, split_part(t.key, ':', 1) as cause, split_part(t.key, ':', 2) as subject,
        -sum(e.amount_micros)::bigint as amount
      from ledger_account a join ledger_entry e on e.account_id = a.id join ledger_transaction t on t.id = e.transaction_id
      where a.kind = 'CLEARING' and a.owner_id = 'stripe' group by t.id
    )
    select m.id as "transactionId", m.cause, coalesce(r.stripe_refund_id, m.subject) as "stripeId",
      d.stripe_payment_intent_id as "paymentId", d.id as "depositId", m.amount as "amountMicros",
      coalesce(r.status = 'REQUESTED', false) as waits, m.created_at as "at"
    from moved m
    left join refund r on m.subject in (r.id, r.stripe_refund_id)
    left join dispute u on u.id = m.subject
    left join deposit d on d.id = coalesce(r.deposit_id, u.deposit_id)
      or (m.cause = 'deposit' and d.stripe_payment_intent_id = m.subject)
    where m.created_at >= ${since}::timestamptz or d.stripe_payment_intent_id = any(${paymentIds}::text[])`;
}
