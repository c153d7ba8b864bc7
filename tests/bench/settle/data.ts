import type pg from "pg";

/** What one submission pays its worker and the platform, in micro-dollars. */
const PAY_MICROS = 100_000;
const FEE_MICROS = 10_000;

/** A prime that no number of workers made here is a multiple of: steps of it visit every worker once. */
const STRIDE = 104_729;

/** Jobs of the same size, all of one employer, with nothing but submitted work. */
export interface JobGroup {
  employerId: string;
  jobs: number;
  submissionsEach: number;
  jobId(index: number): string;
  /** Neighbours belong to different jobs, so that a run in order spreads over all of them. */
  submissionId(index: number): string;
}

const number26 = (n: number) => String(n).padStart(26, "0");

/** Fills the database with people and jobs by SQL over whole sets; the same calls give the same rows. */
export function createData(owner: pg.Client) {
  let people = 0;
  let jobsMade = 0;
  let submissionsMade = 0;

  async function addPeople(count: number): Promise<void> {
    await owner.query(
      `insert into app_user (id, email, email_confirmed_at, name, nickname, country, birth_date, password_hash, created_at)
       select 'usr_' || lpad(n::text, 26, '0'), 'p' || n || '@bench.example', now(), 'Person ' || n, 'p' || n, 'US', '1990-01-01', '', now()
       from generate_series($1::int, $2::int) n`,
      [people, people + count - 1],
    );
    people += count;
  }

  return {
    /** Everybody who will do the work. More than any one job has submissions, since a worker does a job once. */
    addWorkers: addPeople,

    /** Funds and fills jobs. The first `workers` people made do the work. */
    async addJobs(jobs: number, submissionsEach: number, workers: number): Promise<JobGroup> {
      const group = {
        employerId: `usr_${number26(people)}`,
        jobs,
        submissionsEach,
        firstJob: jobsMade,
        firstSubmission: submissionsMade,
      };
      await addPeople(1);
      await insertJobs(owner, group);
      await fund(owner, group);
      await insertSubmissions(owner, group, workers);
      jobsMade += jobs;
      submissionsMade += jobs * submissionsEach;
      return {
        ...group,
        jobId: (index) => `job_${number26(group.firstJob + index)}`,
        submissionId: (index) => `sub_${number26(group.firstSubmission + index)}`,
      };
    },
  };
}

interface Range {
  employerId: string;
  jobs: number;
  submissionsEach: number;
  firstJob: number;
  firstSubmission: number;
}

async function insertJobs(
  owner: pg.Client,
  { employerId, jobs, submissionsEach, firstJob }: Range,
): Promise<void> {
  await owner.query(
    `insert into job (id, employer_id, status, category_id, title, steps, positions, pay_micros, fee_micros,
       created_at, updated_at, submitted_at, published_at, expires_at)
     select 'job_' || lpad(n::text, 26, '0'), $1, 'RUNNING', 'data.label', 'Label the pictures of street ' || n,
       array['Open the page', 'Look at the picture', 'Choose the label'], $2, $3, $4, now(), now(), now(), now(), now() + interval '90 days'
     from generate_series($5::int, $6::int) n`,
    [employerId, submissionsEach + 10, PAY_MICROS, FEE_MICROS, firstJob, firstJob + jobs - 1],
  );
  await owner.query(
    `insert into job_counter (job_id, positions, taken, submitted)
     select id, positions, positions - 10, positions - 10 from job where employer_id = $1`,
    [employerId],
  );
}

/** A deposit and the locking of every job's money, through the ledger's own function. */
async function fund(owner: pg.Client, { employerId }: Range): Promise<void> {
  await owner.query(
    "insert into ledger_account (kind, owner_id) select 'ESCROW', id from job where employer_id = $1 order by id",
    [employerId],
  );
  await owner.query(
    `with cost as (
       select ledger_account_of('ESCROW', id) as escrow, positions * (pay_micros + fee_micros) as micros from job where employer_id = $1
     ), total as (
       select ledger_account_of('WALLET', $1) as wallet, sum(micros)::bigint as micros, array_agg(escrow) as escrows, array_agg(micros) as amounts from cost
     )
     select ledger_post('DEPOSIT', 'bench:deposit:' || $1, null, array[ledger_account_of('CLEARING', 'stripe'), wallet], array[-micros, micros], null, now()),
       ledger_post('JOB_FUNDED', 'bench:fund:' || $1, null, wallet || escrows, -micros || amounts, null, now())
     from total`,
    [employerId],
  );
}

async function insertSubmissions(owner: pg.Client, range: Range, workers: number): Promise<void> {
  if (workers % STRIDE === 0 || range.submissionsEach > workers) throw new Error("too few workers for a job");
  await owner.query(
    `insert into submission (id, job_id, employer_id, worker_id, status, pay_micros, fee_micros, days_to_rate, proof,
       reserved_at, reserved_until, submitted_at, rate_due_at)
     select 'sub_' || lpad(($1::int + k * $2::int + j)::text, 26, '0'), 'job_' || lpad(($3::int + j)::text, 26, '0'), $4,
       'usr_' || lpad(((j::bigint * 31 + k::bigint * ${STRIDE}) % $5::int)::text, 26, '0'), 'SUBMITTED', $6, $7, 7,
       jsonb_build_object('p1', 'The label of picture ' || k || ' is a red bicycle before a shop window.'),
       now() - interval '1 day', now() - interval '23 hours', now() - interval '23 hours', now() + interval '6 days'
     from generate_series(0, $8::int - 1) k, generate_series(0, $2::int - 1) j`,
    [
      range.firstSubmission,
      range.jobs,
      range.firstJob,
      range.employerId,
      workers,
      PAY_MICROS,
      FEE_MICROS,
      range.submissionsEach,
    ],
  );
}
