import { type Actor, isFinance } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import type { LedgerAccountKind, LedgerTransactionKind } from "@/lib/platform/prisma/client";
import type { Cause } from "./schema";

function assertFinance(actor: Actor): void {
  assertStaff(actor.kind === "system" || isFinance(actor));
}

/** One line of the trial balance. */
export interface TrialBalanceLine {
  kind: LedgerAccountKind;
  accounts: bigint;
  balanceMicros: bigint;
}

/** All accounts summed by kind; over all lines the balances sum to zero. @throws AppError NOT_FOUND, as all here */
export async function trialBalance(actor: Actor): Promise<TrialBalanceLine[]> {
  assertFinance(actor);
  return db.$queryRaw<TrialBalanceLine[]>`
    select kind::text as "kind", count(*) as "accounts", sum(balance_micros)::bigint as "balanceMicros"
    from ledger_account group by ledger_account.kind order by ledger_account.kind`;
}

/** One business event in the list of all of them. */
export interface TransactionLine {
  id: bigint;
  at: Date;
  kind: LedgerTransactionKind;
  cause: Cause;
  key: string;
  jobId: string | null;
  jobTitle: string | null;
  entries: bigint;
  /** What the receiving accounts got; the giving ones lost as much. */
  movedMicros: bigint;
}

const PAGE = 50;

/** A page of all transactions, newest first; `before` is the id of the last one seen. */
export async function transactionPage(
  actor: Actor,
  before: bigint | null,
): Promise<{ transactions: TransactionLine[]; next: bigint | null }> {
  assertFinance(actor);
  const found = await db.$queryRaw<TransactionLine[]>`
    select t.id, t.created_at as "at", t.kind::text as "kind", split_part(t.key, ':', 1) as "cause", t.key,
      j.id as "jobId", j.title as "jobTitle", e.entries, e.moved as "movedMicros"
    from (
      select * from ledger_transaction where ${before}::bigint is null or id < ${before}::bigint
      order by id desc limit ${PAGE + 1}
    ) t
    left join job j on j.id = t.job_id
    cross join lateral (
      select count(*) as entries, coalesce(sum(amount_micros) filter (where amount_micros > 0), 0)::bigint as moved
      from ledger_entry where transaction_id = t.id
    ) e
    order by t.id desc`;
  const transactions = found.slice(0, PAGE);
  return { transactions, next: found.length > PAGE ? (transactions.at(-1)?.id ?? null) : null };
}

/** One entry with the account it stands on and whose that is. */
export interface AccountEntry {
  id: bigint;
  account: LedgerAccountKind;
  ownerId: string;
  nickname: string | null;
  jobTitle: string | null;
  amountMicros: bigint;
  balanceAfterMicros: bigint;
  submissionId: string | null;
}

export interface TransactionDetail extends TransactionLine {
  lines: AccountEntry[];
}

export const ENTRIES_SHOWN = 200;

/** A transaction with its first `ENTRIES_SHOWN` entries; null when there is none of that id. */
export async function transactionDetail(actor: Actor, id: bigint): Promise<TransactionDetail | null> {
  const { transactions } = await transactionPage(actor, id + 1n);
  const transaction = transactions[0];
  if (transaction?.id !== id) return null;
  const lines = await db.$queryRaw<AccountEntry[]>`
    select e.id, a.kind::text as "account", a.owner_id as "ownerId", u.nickname, j.title as "jobTitle",
      e.amount_micros as "amountMicros", e.balance_after_micros as "balanceAfterMicros", e.submission_id as "submissionId"
    from ledger_entry e
    join ledger_account a on a.id = e.account_id
    left join app_user u on u.id = a.owner_id and a.kind in ('EARNED', 'WALLET')
    left join job j on j.id = a.owner_id and a.kind = 'ESCROW'
    where e.transaction_id = ${id} order by e.id limit ${ENTRIES_SHOWN}`;
  return { ...transaction, lines };
}
