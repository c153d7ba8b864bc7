import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { causes } from "./schema";
import type { LedgerSearch } from "./search-schema";

/** The conditions of a search on transactions t, for a `where`. */
export async function searchConditions(search: LedgerSearch): Promise<Prisma.Sql[]> {
  const { text, kind, from, until, amountMicros } = search;
  const all = [
    text && (await aboutText(text)),
    kind && Prisma.sql`t.kind = ${kind}::ledger_transaction_kind`,
    from && Prisma.sql`t.created_at >= ${from}::timestamptz`,
    until && Prisma.sql`t.created_at < ${until}::timestamptz`,
    amountMicros &&
      Prisma.sql`exists (select from ledger_entry x where x.transaction_id = t.id and abs(x.amount_micros) = ${amountMicros}::bigint)`,
  ];
  return all.filter((one): one is Prisma.Sql => one instanceof Prisma.Sql);
}

async function aboutText(text: string): Promise<Prisma.Sql> {
  if (/^\d{1,18}$/.test(text)) return Prisma.sql`t.id = ${BigInt(text)}::bigint`;
  if (text.includes(":")) return Prisma.sql`t.key = ${text}`;
  const person = await db.$queryRaw<{ id: string }[]>`
    select id from app_user where lower(nickname) = lower(${text}) or email = lower(${text}) or id = ${text}`;
  return person[0] ? ofPerson(person[0].id) : aboutSubject(text);
}

/** Everything on a person's accounts and on those of their jobs. */
function ofPerson(userId: string): Prisma.Sql {
  return Prisma.sql`t.id in (
    select x.transaction_id from ledger_account o join ledger_entry x on x.account_id = o.id
    where (o.kind in ('EARNED', 'WALLET', 'DEBT') and o.owner_id = ${userId})
      or (o.kind = 'ESCROW' and o.owner_id in (select id from job where employer_id = ${userId})))`;
}

/** Everything that happened to a thing: keyed by its id, on its account, paid for it, or for its job. */
function aboutSubject(id: string): Prisma.Sql {
  const keys = causes.flatMap((cause) => [`${cause}:${id}`, `${cause}:${id}:employer`]);
  return Prisma.sql`t.id in (
    select id from ledger_transaction where key = any (${keys}) or job_id = ${id}
    union select x.id from ledger_transaction x join deposit d on x.key = 'deposit:' || d.stripe_payment_intent_id where d.id = ${id}
    union select transaction_id from ledger_entry where submission_id = ${id}
    union select x.transaction_id from ledger_account o join ledger_entry x on x.account_id = o.id
      where o.owner_id = ${id})`;
}
