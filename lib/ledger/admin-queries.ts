import { type Actor, isFinance } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import { pageOf } from "@/lib/core/page";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { LedgerAccountKind, LedgerTransactionKind } from "@/lib/platform/prisma/enums";
import type { Cause } from "./schema";
import { searchConditions } from "./search";
import type { LedgerSearch } from "./search-schema";

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

/** A page of the transactions a search finds, or of all, newest first; `before` is the id of the last one seen. */
export async function transactionPage(
  actor: Actor,
  before: bigint | null,
  { search, limit = PAGE }: { search?: LedgerSearch; limit?: number } = {},
): Promise<{ transactions: TransactionLine[]; next: bigint | null }> {
  assertFinance(actor);
  const conditions = search ? await searchConditions(search) : [];
  if (before) conditions.push(Prisma.sql`t.id < ${before}::bigint`);
  const where = conditions.length > 0 ? Prisma.join(conditions, " and ") : Prisma.sql`true`;
  const found = await db.$queryRaw<TransactionLine[]>`
    select t.id, t.created_at as "at", t.kind::text as "kind", split_part(t.key, ':', 1) as "cause", t.key,
      j.id as "jobId", j.title as "jobTitle", e.entries, e.moved as "movedMicros"
    from (select * from ledger_transaction t where ${where} order by t.id desc limit ${limit + 1}) t
    left join job j on j.id = t.job_id
    cross join lateral (
      select count(*) as entries, coalesce(sum(amount_micros) filter (where amount_micros > 0), 0)::bigint as moved
      from ledger_entry where transaction_id = t.id
    ) e
    order by t.id desc`;
  const { rows: transactions, next } = pageOf(found, limit);
  return { transactions, next };
}

/** One entry with the account it stands on and whose that is. */
export interface AccountEntry {
  id: bigint;
  transactionId: bigint;
  accountId: bigint;
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
  const { transactions } = await transactionPage(actor, id + 1n, { limit: 1 });
  const transaction = transactions[0];
  if (transaction?.id !== id) return null;
  return { ...transaction, lines: await entriesOf([id], ENTRIES_SHOWN) };
}

/** The entries of some transactions, the newest transaction first. */
function entriesOf(transactionIds: bigint[], limit: number | null = null): Promise<AccountEntry[]> {
  return db.$queryRaw<AccountEntry[]>`
    select e.id, e.transaction_id as "transactionId", a.id as "accountId", a.kind::text as "account", a.owner_id as "ownerId",
      coalesce(u.nickname, v.nickname, m.nickname) as "nickname", j.title as "jobTitle",
      e.amount_micros as "amountMicros", e.balance_after_micros as "balanceAfterMicros", e.submission_id as "submissionId"
    from ledger_entry e
    join ledger_account a on a.id = e.account_id
    left join app_user u on u.id = a.owner_id and a.kind in ('EARNED', 'WALLET', 'DEBT')
    left join job j on j.id = a.owner_id and a.kind = 'ESCROW'
    left join withdrawal w on w.id = a.owner_id and a.kind = 'IN_TRANSIT' left join app_user v on v.id = w.user_id
    left join voucher c on c.id = a.owner_id and a.kind = 'VOUCHER' left join app_user m on m.id = c.maker_id
    where e.transaction_id = any (${transactionIds}) order by e.transaction_id desc, e.id limit ${limit}::bigint`;
}

/** An entry with the transaction it belongs to. */
export interface SearchedEntry {
  transaction: TransactionLine;
  entry: AccountEntry;
}

/** Every entry of what a search finds, newest transaction first, in parts; for exports. */
export async function* searchedEntries(actor: Actor, search: LedgerSearch): AsyncGenerator<SearchedEntry[]> {
  let before: bigint | null = null;
  do {
    const page = await transactionPage(actor, before, { search, limit: 50 });
    const byId = new Map(page.transactions.map((transaction) => [transaction.id, transaction]));
    const entries = await entriesOf([...byId.keys()]);
    yield entries.flatMap((entry) => {
      const transaction = byId.get(entry.transactionId);
      return transaction ? [{ transaction, entry }] : [];
    });
    before = page.next;
  } while (before !== null);
}
