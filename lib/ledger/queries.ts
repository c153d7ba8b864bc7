import { db, type Tx } from "@/lib/platform/db";
import type { LedgerAccountKind, LedgerTransactionKind } from "@/lib/platform/prisma/client";

/** A person's money: withdrawable, spendable here, and set aside for jobs. Micro-dollars. */
export interface Balances {
  earnedMicros: bigint;
  walletMicros: bigint;
  lockedMicros: bigint;
}

/** The balances of one user. Locked is what the escrows of the user's jobs hold. */
export async function balancesOf(userId: string, client: Tx = db): Promise<Balances> {
  const [row] = await client.$queryRaw<[Balances]>`
    select
      coalesce(sum(balance_micros) filter (where kind = 'EARNED'), 0)::bigint as "earnedMicros",
      coalesce(sum(balance_micros) filter (where kind = 'WALLET'), 0)::bigint as "walletMicros",
      coalesce(sum(balance_micros) filter (where kind = 'ESCROW'), 0)::bigint as "lockedMicros"
    from ledger_account
    where (kind in ('EARNED', 'WALLET') and owner_id = ${userId})
       or (kind = 'ESCROW' and owner_id in (select id from job where employer_id = ${userId}))`;
  return row;
}

/** The user's own accounts that have a statement. */
export type Bucket = Extract<LedgerAccountKind, "EARNED" | "WALLET">;

/** One line of a statement: an entry, what it was for, and the balance it left. */
export interface StatementLine {
  entryId: bigint;
  transactionId: bigint;
  at: Date;
  bucket: Bucket;
  kind: LedgerTransactionKind;
  amountMicros: bigint;
  balanceAfterMicros: bigint;
  jobId: string | null;
  jobTitle: string | null;
}

const STATEMENT_PAGE = 50;

/**
 * A page of the user's statement, newest first. `before` is the entry id of the last line seen; one line more than
 * a page holds means that there is a next page.
 */
export async function statementPage(
  userId: string,
  { bucket, before }: { bucket: Bucket | null; before: bigint | null },
): Promise<{ lines: StatementLine[]; next: bigint | null }> {
  const lines = await db.$queryRaw<StatementLine[]>`
    select e.id as "entryId", t.id as "transactionId", t.created_at as "at", a.kind::text as "bucket", t.kind::text as "kind",
      e.amount_micros as "amountMicros", e.balance_after_micros as "balanceAfterMicros", j.id as "jobId", j.title as "jobTitle"
    from ledger_account a
    cross join lateral (
      select * from ledger_entry where account_id = a.id and (${before}::bigint is null or id < ${before}::bigint)
      order by id desc limit ${STATEMENT_PAGE + 1}
    ) e
    join ledger_transaction t on t.id = e.transaction_id
    left join submission s on s.id = e.submission_id
    left join job j on j.id = coalesce(t.job_id, s.job_id)
    where a.owner_id = ${userId} and a.kind in ('EARNED', 'WALLET') and (${bucket}::text is null or a.kind::text = ${bucket})
    order by e.id desc limit ${STATEMENT_PAGE + 1}`;
  const page = lines.slice(0, STATEMENT_PAGE);
  return { lines: page, next: lines.length > STATEMENT_PAGE ? (page.at(-1)?.entryId ?? null) : null };
}

/** One side of a transaction, as the person who looks at it may see it. */
export interface TransactionSide {
  account: LedgerAccountKind;
  own: boolean;
  amountMicros: bigint;
}

export interface TransactionView {
  id: bigint;
  kind: LedgerTransactionKind;
  at: Date;
  jobId: string | null;
  jobTitle: string | null;
  sides: TransactionSide[];
}

/**
 * A transaction explained to one of its parties: every account it touched, summed by kind, with other people's
 * accounts unnamed. Null for a transaction that never touched the user's money or jobs.
 */
export async function transactionOf(userId: string, transactionId: bigint): Promise<TransactionView | null> {
  const rows = await db.$queryRaw<(Omit<TransactionView, "sides"> & TransactionSide & { mine: boolean })[]>`
    with side as (
      select a.kind, (a.owner_id = ${userId}) as own, e.amount_micros as amount,
        a.owner_id = ${userId} or (a.kind = 'ESCROW' and a.owner_id in (select id from job where employer_id = ${userId})) as mine
      from ledger_entry e join ledger_account a on a.id = e.account_id where e.transaction_id = ${transactionId}
    )
    select t.id, t.kind::text as "kind", t.created_at as "at", j.id as "jobId", j.title as "jobTitle",
      s.kind::text as "account", s.own, sum(s.amount)::bigint as "amountMicros", bool_or(s.mine) as mine
    from ledger_transaction t join side s on true left join job j on j.id = t.job_id
    where t.id = ${transactionId}
    group by t.id, j.id, s.kind, s.own order by s.own desc, s.kind`;
  const first = rows[0];
  if (!first || !rows.some((row) => row.mine)) return null;
  const sides = rows.map(({ account, own, amountMicros }) => ({ account, own, amountMicros }));
  return {
    id: first.id,
    kind: first.kind,
    at: first.at,
    jobId: first.jobId,
    jobTitle: first.jobTitle,
    sides,
  };
}
