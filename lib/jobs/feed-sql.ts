import { Prisma } from "@/lib/platform/prisma/client";
import { categories } from "./categories";
import type { FeedCursor } from "./cursor";
import type { FeedFilters, FeedSort } from "./feed-schema";

/** Jobs looked at for one page. A filter that nothing passes must not read the whole table. */
export const SCAN_BUDGET = 3_000;

/** The largest band that pay_band() knows. */
const LAST_BAND = 30;

/** The column each order follows, and a cursor's key as a value of that column. */
const orders: Record<FeedSort, { column: Prisma.Sql; value: (key: bigint) => Prisma.Sql }> = {
  newest: {
    column: Prisma.sql`published_at`,
    value: (key) => Prisma.sql`${new Date(Number(key))}::timestamptz`,
  },
  pay: { column: Prisma.sql`pay_micros`, value: (key) => Prisma.sql`${key}::bigint` },
  popular: {
    column: Prisma.sql`popularity`,
    value: (key) => Prisma.sql`${Math.min(Number(key), 2_147_483_647)}::int`,
  },
};

/** The key of a row for a cursor: what the order's column holds, as a whole number. */
export const keyOf: Record<FeedSort, Prisma.Sql> = {
  newest: Prisma.sql`(extract(epoch from published_at) * 1000)::bigint`,
  pay: Prisma.sql`pay_micros`,
  popular: Prisma.sql`popularity::bigint`,
};

/** A number as part of the statement: a limit that the planner cannot see makes it expect to read a tenth of the table. */
export const literal = (number: number) => Prisma.raw(String(number));

/** `column desc, id desc`: what every index of the feed ends with. */
export function orderBy(sort: FeedSort): Prisma.Sql {
  return Prisma.sql`${orders[sort].column} desc, id desc`;
}

/**
 * Running jobs in order, as one lane per index range: a category's sub-categories, or the bands of pay above a
 * minimum. Each lane is read in order from its index and PostgreSQL merges them, stopping at the scan budget.
 */
export function scan(filters: FeedFilters, cursor: FeedCursor | null): Prisma.Sql {
  const { column, value } = orders[filters.sort];
  const after = cursor
    ? Prisma.sql`and (${column}, id) < (${value(cursor.key)}, ${cursor.id})`
    : Prisma.empty;
  const text = filters.search
    ? Prisma.sql`and search @@ websearch_to_tsquery('simple', ${filters.search})`
    : Prisma.empty;
  const end = Prisma.sql`order by ${orderBy(filters.sort)} limit ${literal(SCAN_BUDGET)}`;
  const selects = lanes(filters).map(
    (lane) => Prisma.sql`
      select id, employer_id, category_id, title, pay_micros, minutes_to_complete, targeting, countries, published_at, popularity
      from job where status = 'RUNNING' ${lane} ${after} ${text} ${end}`,
  );
  const [only, ...others] = selects;
  return only && others.length === 0 ? only : Prisma.sql`(${Prisma.join(selects, ") union all (")}) ${end}`;
}

/** The condition of each lane. */
function lanes({ categoryId, minPayMicros, sort }: FeedFilters): Prisma.Sql[] {
  const enough = minPayMicros ? Prisma.sql`and pay_micros >= ${minPayMicros}` : Prisma.empty;
  if (categoryId) {
    return subCategories(categoryId).map((id) => Prisma.sql`and category_id = ${id} ${enough}`);
  }
  if (!minPayMicros || sort !== "newest") return [enough];
  const lowest = payBand(minPayMicros);
  const bands = Array.from({ length: LAST_BAND - lowest + 1 }, (_, step) => lowest + step);
  return bands.map((band) =>
    band === lowest
      ? Prisma.sql`and pay_band(pay_micros) = ${band}::smallint ${enough}`
      : Prisma.sql`and pay_band(pay_micros) = ${band}::smallint`,
  );
}

/** A category's sub-categories, since jobs stand in those; a sub-category is its only one. */
function subCategories(id: string): string[] {
  return categories.find((category) => category.id === id)?.children.map((child) => child.id) ?? [id];
}

/** What pay_band() computes in the database: powers of two from a tenth of a cent. */
function payBand(micros: bigint): number {
  const tenths = micros / 1_000n;
  return tenths < 1n ? 0 : Math.min(LAST_BAND, tenths.toString(2).length - 1);
}

/** The workers a page is for: their country, and whose own jobs and finished tasks are left out. */
export interface FeedViewer {
  id: string | null;
  country: string | null;
}

/** What makes a scanned job one that this person can take now. */
export function takeable({ id, country }: FeedViewer, tier1: string[]): Prisma.Sql {
  const fromThere = country
    ? Prisma.sql`and case s.targeting
        when 'INTERNATIONAL' then true
        when 'TIER_1' then ${tier1.includes(country)}
        when 'COUNTRIES_INCLUDED' then ${country} = any (s.countries)
        else ${country} <> all (s.countries) end`
    : Prisma.empty;
  const notYet = id
    ? Prisma.sql`and s.employer_id <> ${id} and not exists (
        select from submission x where x.worker_id = ${id} and x.job_id = s.id
          and x.status in ('RESERVED', 'SUBMITTED', 'SATISFIED', 'NOT_SATISFIED'))`
    : Prisma.empty;
  return Prisma.sql`c.taken < c.positions ${fromThere} ${notYet}`;
}
