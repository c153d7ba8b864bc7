import type { Micros } from "@/lib/core/money";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import { type Hourly, hourlyOf } from "@/lib/reputation/hourly";
import { settingsInForce } from "@/lib/settings/read";
import { categoryName } from "./categories";
import { readCursor, writeCursor } from "./cursor";
import type { FeedFilters } from "./feed-schema";
import { type FeedViewer, keyOf, literal, orderBy, SCAN_BUDGET, scan, takeable } from "./feed-sql";

const PAGE = 20;

/** One line of the feed. */
export interface FeedJob {
  id: string;
  title: string;
  category: string;
  categoryId: string;
  payMicros: Micros;
  minutesToComplete: number;
  hourly: Hourly;
  positionsLeft: number;
  employer: string;
  publishedAt: Date;
}

export interface FeedPage {
  jobs: FeedJob[];
  /** The cursor of the next page; null at the end. */
  next: string | null;
  /** The page is short because the scan budget ran out, and older jobs have not been looked at yet. */
  cutShort: boolean;
}

interface Row extends Omit<FeedJob, "category" | "hourly"> {
  key: bigint;
  timed: number | null;
  medianSeconds: number | null;
}

/**
 * A page of the jobs that this person can take now, read by key: no count, no offset, and the same cost on every
 * page. Without a viewer every running job counts, or those of `filters.country`.
 */
export async function feedPage(viewer: FeedViewer | null, filters: FeedFilters): Promise<FeedPage> {
  const cursor = readCursor(filters.sort, filters.cursor);
  const scanned = scan(filters, cursor);
  const person = viewer ?? { id: null, country: filters.country };
  const settings = await settingsInForce();
  const rows = await db.$queryRaw<Row[]>`
    select found.*, p.timed, p.median_seconds as "medianSeconds",
      (select nickname from app_user u where u.id = found.employer_id) as employer
    from (
      select s.id, s.employer_id, s.title, s.category_id as "categoryId", s.pay_micros as "payMicros",
        s.minutes_to_complete as "minutesToComplete", s.published_at as "publishedAt", c.positions - c.taken as "positionsLeft",
        ${keyOf[filters.sort]} as key
      from (${scanned}) s join job_counter c on c.job_id = s.id
      where ${takeable(person, settings["targeting.tier1"])}
      order by ${orderBy(filters.sort)} limit ${literal(PAGE + 1)}
    ) found left join job_pace p on p.job_id = found.id
    order by found.key desc, found.id desc`;
  const jobs = rows.slice(0, PAGE).map((row) => toJob(row, settings["pace.minTasks"]));
  if (rows.length > PAGE) {
    return { jobs, next: writeCursor(filters.sort, rows[PAGE - 1] as Row), cutShort: false };
  }
  const last = await lastScanned(filters, scanned);
  return { jobs, next: last, cutShort: last !== null };
}

/** Where the scan stopped when its budget ran out; null when it reached the end. Only asked after a short page. */
async function lastScanned(filters: FeedFilters, scanned: Prisma.Sql): Promise<string | null> {
  const [last] = await db.$queryRaw<{ id: string; key: bigint; scanned: number }[]>`
    select id, ${keyOf[filters.sort]} as key, (count(*) over ())::int as scanned from (${scanned}) s
    order by key, id limit 1`;
  return last && last.scanned >= SCAN_BUDGET ? writeCursor(filters.sort, last) : null;
}

function toJob(row: Row, minTasks: number): FeedJob {
  return {
    id: row.id,
    title: row.title,
    category: categoryName(row.categoryId),
    categoryId: row.categoryId,
    payMicros: row.payMicros,
    minutesToComplete: row.minutesToComplete,
    hourly: hourlyOf(row, row, minTasks),
    positionsLeft: row.positionsLeft,
    employer: row.employer,
    publishedAt: row.publishedAt,
  };
}
