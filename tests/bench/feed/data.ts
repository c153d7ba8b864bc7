import pg from "pg";
import { categories } from "@/lib/jobs/categories";

const EMPLOYERS = 1_000;
const WORKERS = 2_000;
/** Others' submissions for each job. */
const SUBMISSIONS_EACH = 2;
/** How much the busy workers have done. */
export const DONE = 5_000;
const WORDS = 20_000;
const PROMOTION = "promotion";

/** The people whose feed is read; all are workers in Germany. */
export const viewers = {
  typical: "usr_00000000000000000000900000",
  /** Did 5,000 jobs anywhere. */
  random: "usr_00000000000000000000900001",
  /** Did the newest 5,000. */
  newest: "usr_00000000000000000000900002",
  /** Did the best-paid 5,000. */
  pay: "usr_00000000000000000000900003",
} as const;
export type ViewerName = keyof typeof viewers;
export const VIEWERS_COUNTRY = "DE";

/**
 * Fills an empty database with that many running jobs, all with free positions, which is the most a feed can meet.
 * The same number gives the same rows: pay and words follow a power law, a third asks for no country.
 */
export async function createFeedData(url: string, jobs: number): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    // No triggers and foreign keys while filling; what they guard is true of these rows by construction.
    await owner.query(
      "set session_replication_role = replica; set maintenance_work_mem = '512MB'; set jit = off",
    );
    await owner.query("select setseed(0.42)");
    await insertPeople(owner);
    await insertJobs(owner, jobs);
    await insertSubmissions(owner, jobs);
    await owner.query("vacuum analyze");
  } finally {
    await owner.end();
  }
}

async function insertPeople(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into app_user (id, email, name, nickname, country, birth_date, password_hash, created_at)
     select 'usr_' || lpad(n::text, 26, '0'), 'p' || n || '@bench.example', 'Person ' || n, 'p' || n, $1, '1990-01-01', '', now()
     from (select generate_series(1, ${EMPLOYERS + WORKERS}) union all select generate_series(900000, 900003)) x (n)`,
    [VIEWERS_COUNTRY],
  );
}

async function insertJobs(owner: pg.Client, jobs: number): Promise<void> {
  const ids = categories
    .filter(({ id }) => id !== PROMOTION)
    .flatMap(({ children }) => children.map(({ id }) => id));
  // Every fiftieth job is a promotion for people of one far country, so that there is a category with nothing for a viewer.
  await owner.query(
    `insert into job (id, employer_id, status, category_id, title, steps, proofs, positions, pay_micros, fee_micros,
       targeting, countries, created_at, updated_at, submitted_at, published_at, popularity)
     select 'job_' || lpad(n::text, 26, '0'), 'usr_' || lpad((1 + n % ${EMPLOYERS})::text, 26, '0'), 'RUNNING',
       case when n % 50 = 0 then '${PROMOTION}.share' else ($2::text[])[1 + n % cardinality($2::text[])] end,
       (select string_agg('word' || floor(${WORDS} ^ random())::int, ' ') from generate_series(1, 5 + n * 0)),
       array[(select string_agg('word' || floor(${WORDS} ^ random())::int, ' ') from generate_series(1, 20 + n * 0))],
       '[{"id": "p1", "kind": "TEXT", "label": "The answer"}]', 50, 100 * (100 + floor(random() ^ 6 * 50000))::bigint, 10000,
       (case when n % 50 = 0 then 'COUNTRIES_INCLUDED' when n % 10 < 3 then 'INTERNATIONAL' when n % 10 < 6 then 'TIER_1'
         when n % 10 < 8 then 'COUNTRIES_INCLUDED' else 'COUNTRIES_EXCLUDED' end)::job_targeting,
       case when n % 50 = 0 then array['FJ'] when n % 10 < 6 then '{}' when n % 10 < 8 and n % 3 = 0 then array['DE', 'FR', 'PL']
         else array['US', 'IN', 'BR'] end,
       at, at, at, at, floor(random() ^ 3 * 1000)::int
     from generate_series(1, $1::int) n, lateral (select timestamptz '2026-01-01' + n * interval '7 seconds' as at) x`,
    [jobs, ids],
  );
  await owner.query("insert into job_counter (job_id, positions, taken) select id, positions, 2 from job");
  await owner.query(
    `insert into job_pace (job_id, submitted, satisfied, not_satisfied, timed, median_seconds, paid_micros, measured_at)
     select id, 0, 0, 0, 2, 300, 0, now() from job`,
  );
}

async function insertSubmissions(owner: pg.Client, jobs: number): Promise<void> {
  const columns =
    "id, job_id, employer_id, worker_id, status, pay_micros, fee_micros, days_to_rate, reserved_at, reserved_until, submitted_at, rate_due_at, rated_at";
  const values = "'SATISFIED', pay_micros, fee_micros, 7, now(), now(), now(), now(), now()";
  await owner.query(
    `insert into submission (${columns})
     select 'sub_' || lpad((n * ${SUBMISSIONS_EACH} + k)::text, 26, '0'), j.id, j.employer_id,
       'usr_' || lpad((${EMPLOYERS} + 1 + (n * 31 + k * 977) % ${WORKERS})::text, 26, '0'), ${values}
     from (select row_number() over (order by id) as n, * from job) j, generate_series(0, ${SUBMISSIONS_EACH - 1}) k`,
  );
  const orders = { random: "md5(id)", newest: "published_at desc", pay: "pay_micros desc, id desc" };
  for (const [index, [viewer, order]] of Object.entries(orders).entries()) {
    await owner.query(
      `insert into submission (${columns})
       select 'sub_' || lpad(($1::bigint + row_number() over ())::text, 26, '0'), id, employer_id, $2, ${values}
       from (select * from job order by ${order} limit ${DONE}) j`,
      [jobs * (SUBMISSIONS_EACH + 1) + index * DONE, viewers[viewer as keyof typeof orders]],
    );
  }
}
