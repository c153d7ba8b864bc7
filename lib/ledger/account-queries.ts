import { type Actor, isFinance } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import { pageOf } from "@/lib/core/page";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { LedgerAccountKind } from "@/lib/platform/prisma/enums";
import type { Cause } from "./schema";

/** An account with whose it is. */
export interface AccountLine {
  id: bigint;
  kind: LedgerAccountKind;
  ownerId: string;
  nickname: string | null;
  jobTitle: string | null;
  balanceMicros: bigint;
}

const accountColumns = Prisma.sql`
  a.id, a.kind::text as "kind", a.owner_id as "ownerId", u.nickname, j.title as "jobTitle", a.balance_micros as "balanceMicros"
  from ledger_account a
  left join app_user u on u.id = a.owner_id and a.kind in ('EARNED', 'WALLET', 'DEBT')
  left join job j on j.id = a.owner_id and a.kind = 'ESCROW'`;

const ACCOUNTS_SHOWN = 200;

/** The accounts of an owner: a person's own and their jobs', or those of a job, a withdrawal, a processor… @throws AppError NOT_FOUND, as all here */
export async function accountsOfOwner(actor: Actor, ownerId: string): Promise<AccountLine[]> {
  assertStaff(actor.kind === "system" || isFinance(actor));
  return db.$queryRaw<AccountLine[]>`
    select ${accountColumns}
    where a.id in (
      select id from ledger_account where owner_id = ${ownerId}
      union all select e.id from job o join ledger_account e on e.kind = 'ESCROW' and e.owner_id = o.id where o.employer_id = ${ownerId})
    order by a.kind, a.id desc limit ${ACCOUNTS_SHOWN}`;
}

/** One entry of an account, with what made it happen. */
export interface AccountEntryLine {
  id: bigint;
  at: Date;
  transactionId: bigint;
  cause: Cause;
  amountMicros: bigint;
  balanceAfterMicros: bigint;
}

const PAGE = 50;

/** An account with a page of its entries, newest first; null when there is none of that id. */
export async function accountPage(
  actor: Actor,
  { id, before }: { id: bigint; before: bigint | null },
): Promise<{ account: AccountLine; entries: AccountEntryLine[]; next: bigint | null } | null> {
  assertStaff(actor.kind === "system" || isFinance(actor));
  const [account] = await db.$queryRaw<AccountLine[]>`select ${accountColumns} where a.id = ${id}`;
  if (!account) return null;
  const found = await db.$queryRaw<AccountEntryLine[]>`
    select e.id, t.created_at as "at", t.id as "transactionId", split_part(t.key, ':', 1) as "cause",
      e.amount_micros as "amountMicros", e.balance_after_micros as "balanceAfterMicros"
    from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
    where e.account_id = ${id} and (${before}::bigint is null or e.id < ${before}::bigint)
    order by e.id desc limit ${PAGE + 1}`;
  const { rows: entries, next } = pageOf(found, PAGE);
  return { account, entries, next };
}
