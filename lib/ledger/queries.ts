import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Bucket, Cause } from "./schema";

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
    from (${accountsOf(userId, null)}) a`;
  return row;
}

/** The user's accounts in a bucket, or in all three. */
export function accountsOf(userId: string, bucket: Bucket | null): Prisma.Sql {
  const own = Prisma.sql`
    select id, kind, owner_id, balance_micros from ledger_account where kind in ('EARNED', 'WALLET') and owner_id = ${userId}
      and (${bucket}::text is null or kind::text = ${bucket})`;
  const escrows = Prisma.sql`
    select a.id, a.kind, a.owner_id, a.balance_micros from job j join ledger_account a on a.kind = 'ESCROW' and a.owner_id = j.id
    where j.employer_id = ${userId}`;
  if (bucket === "LOCKED") return escrows;
  return bucket === null ? Prisma.sql`${own} union all ${escrows}` : own;
}

/**
 * The columns of an `EntryLine`, from an entry e, its account a, its transaction t and, outer joined, its job j. A reward
 * does not tell whose work on which job it is for.
 */
export const entryColumns = Prisma.sql`
  e.id as "entryId", t.created_at as "at", case a.kind when 'ESCROW' then 'LOCKED' else a.kind::text end as "bucket",
  split_part(t.key, ':', 1) as "cause", case when t.kind not in ('REFERRAL_REWARD', 'VOUCHER_REDEEMED') then split_part(t.key, ':', 2) else '' end as "subjectId",
  e.amount_micros as "amountMicros", e.balance_after_micros as "balanceAfterMicros",
  case when t.kind <> 'REFERRAL_REWARD' then j.id end as "jobId",
  case when t.kind <> 'REFERRAL_REWARD' then j.title end as "jobTitle", e.submission_id as "submissionId"`;

/** All that one cause ever moved into and out of a bucket. */
export interface BalancePart {
  cause: Cause;
  times: bigint;
  inMicros: bigint;
  outMicros: bigint;
}

/** A balance and what it is made of; `inMicros - outMicros` of all parts is the balance. */
export interface ExplainedBalance {
  balanceMicros: bigint;
  parts: BalancePart[];
}

/** The balance of a bucket with all its entries, summed by their cause; one statement, so that both are of one moment. */
export async function explainBalance(userId: string, bucket: Bucket): Promise<ExplainedBalance> {
  const rows = await db.$queryRaw<(BalancePart & { balanceMicros: bigint })[]>`
    with mine as (${accountsOf(userId, bucket)})
    select ${partColumns}, (select sum(balance_micros) from mine)::bigint as "balanceMicros"
    from mine a join ledger_entry e on e.account_id = a.id join ledger_transaction t on t.id = e.transaction_id
    group by 1 order by min(e.id)`;
  return {
    balanceMicros: rows[0]?.balanceMicros ?? 0n,
    parts: rows.map(({ balanceMicros: _, ...part }) => part),
  };
}

/** The columns of a `BalancePart`, grouped by the first, from entries e with their transactions t. */
export const partColumns = Prisma.sql`
  split_part(t.key, ':', 1) as "cause", count(*) as "times",
  coalesce(sum(e.amount_micros) filter (where e.amount_micros > 0), 0)::bigint as "inMicros",
  coalesce(-sum(e.amount_micros) filter (where e.amount_micros < 0), 0)::bigint as "outMicros"`;
