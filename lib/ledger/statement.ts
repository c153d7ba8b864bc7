import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { accountsOf, entryColumns } from "./queries";
import type { Bucket, EntryLine } from "./schema";
import { causesOf, noFilter, type StatementFilter } from "./statement-schema";

const STATEMENT_PAGE = 50;

/** A part of a statement. `before` is the id of the last entry seen. */
export interface StatementAsked extends Partial<StatementFilter> {
  before?: bigint | null;
  limit?: number;
}

/**
 * A page of the user's statement, newest first, of what the filter lets through. Each line carries the balance it
 * left, whatever is filtered; `next` is the entry to go on from, null on the last page.
 */
export async function statementPage(
  userId: string,
  { before = null, limit = STATEMENT_PAGE, ...asked }: StatementAsked,
): Promise<{ lines: EntryLine[]; next: bigint | null }> {
  const filter = { ...noFilter, ...asked };
  const lines = await db.$queryRaw<EntryLine[]>`
    select l.*
    from (${accountsOf(userId, filter.bucket)}) a
    cross join lateral (
      select ${entryColumns} from ledger_entry e
      join ledger_transaction t on t.id = e.transaction_id
      left join submission s on s.id = e.submission_id
      left join job j on j.id = case a.kind when 'ESCROW' then a.owner_id else coalesce(t.job_id, s.job_id) end
      where e.account_id = a.id and ${conditions(filter, before)}
      order by e.id desc limit ${limit + 1}
    ) l
    order by l."entryId" desc limit ${limit + 1}`;
  const page = lines.slice(0, limit);
  return { lines: page, next: lines.length > limit ? (page.at(-1)?.entryId ?? null) : null };
}

function conditions(filter: StatementFilter, before: bigint | null): Prisma.Sql {
  const causes = causesOf(filter.type);
  const all = [
    before && Prisma.sql`e.id < ${before}::bigint`,
    causes && Prisma.sql`split_part(t.key, ':', 1) = any (${causes})`,
    filter.from && Prisma.sql`t.created_at >= ${filter.from}::timestamptz`,
    filter.until && Prisma.sql`t.created_at < ${filter.until}::timestamptz`,
    filter.amountMicros && Prisma.sql`abs(e.amount_micros) = ${filter.amountMicros}::bigint`,
    filter.job && Prisma.sql`(j.id = ${filter.job} or position(lower(${filter.job}) in lower(j.title)) > 0)`,
  ];
  const given = all.filter((one): one is Prisma.Sql => one instanceof Prisma.Sql);
  return given.length > 0 ? Prisma.join(given, " and ") : Prisma.sql`true`;
}

/** Everything the filter lets through, newest first, in parts of a thousand; for exports. */
export async function* wholeStatement(userId: string, filter: StatementFilter): AsyncGenerator<EntryLine[]> {
  let before: bigint | null = null;
  do {
    const { lines, next } = await statementPage(userId, { ...filter, before, limit: 1_000 });
    yield lines;
    before = next;
  } while (before !== null);
}

/** All that happened to one bucket in a month; opening + in − out = closing when the books are right. */
export interface MonthFigures {
  /** "2026-11", in UTC. */
  month: string;
  bucket: Bucket;
  /** The sum of everything before. */
  openingMicros: bigint;
  inMicros: bigint;
  outMicros: bigint;
  /** The balance kept now, without everything after. */
  closingMicros: bigint;
}

/**
 * The figures of those whole months, of one bucket or all, whatever part of them a page shows. Opening is reckoned
 * forwards from the first entry and closing backwards from the balance kept, so the two prove each other.
 */
export async function monthFigures(
  userId: string,
  { bucket, months }: { bucket: Bucket | null; months: string[] },
): Promise<MonthFigures[]> {
  if (months.length === 0) return [];
  return db.$queryRaw<MonthFigures[]>`
    with mine as (${accountsOf(userId, bucket)}),
    moved as (
      select a.kind, to_char(t.created_at at time zone 'UTC', 'YYYY-MM') as month,
        coalesce(sum(e.amount_micros) filter (where e.amount_micros > 0), 0) as into_it,
        coalesce(-sum(e.amount_micros) filter (where e.amount_micros < 0), 0) as out_of_it
      from mine a join ledger_entry e on e.account_id = a.id join ledger_transaction t on t.id = e.transaction_id
      group by 1, 2
    ),
    reckoned as (
      select kind, month, into_it, out_of_it,
        coalesce(sum(into_it - out_of_it) over (partition by kind order by month
          rows between unbounded preceding and 1 preceding), 0) as before_it,
        coalesce(sum(into_it - out_of_it) over (partition by kind order by month
          rows between 1 following and unbounded following), 0) as after_it
      from moved
    )
    select month, case kind when 'ESCROW' then 'LOCKED' else kind::text end as "bucket",
      before_it::bigint as "openingMicros", into_it::bigint as "inMicros", out_of_it::bigint as "outMicros",
      ((select sum(balance_micros) from mine where mine.kind = reckoned.kind) - after_it)::bigint as "closingMicros"
    from reckoned where month = any (${months}) order by month desc, kind`;
}
