import type pg from "pg";

/** What one submission pays its worker and the platform, in micro-dollars. */
const PAY_MICROS = 100_000;
const FEE_MICROS = 10_000;

/** Positions of each job that nobody has taken, so that no job ends during a run. */
const FREE_POSITIONS = 10;

/** A prime that no number of workers made here is a multiple of: steps of it visit every worker once. */
const STRIDE = 104_729;

/** How many jobs one employer has. */
const JOBS_EACH = 10;

/** Jobs of the same size with nothing but submitted work. */
export interface JobGroup {
  jobs: number;
  jobId(job: number): string;
  employerId(job: number): string;
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
      const range: Range = {
        jobs,
        submissionsEach,
        firstEmployer: people,
        firstJob: jobsMade,
        firstSubmission: submissionsMade,
      };
      await addPeople(Math.ceil(jobs / JOBS_EACH));
      await insertJobs(owner, range);
      await fund(owner, range);
      await insertSubmissions(owner, range, workers);
      jobsMade += jobs;
      submissionsMade += jobs * submissionsEach;
      return {
        jobs,
        jobId: (job) => `job_${number26(range.firstJob + job)}`,
        employerId: (job) => `usr_${number26(range.firstEmployer + Math.floor(job / JOBS_EACH))}`,
        submissionId: (index) => `sub_${number26(range.firstSubmission + index)}`,
      };
    },
  };
}

interface Range {
  jobs: number;
  submissionsEach: number;
  firstEmployer: number;
  firstJob: number;
  firstSubmission: number;
}

/** The jobs of a range, in SQL that takes its first and last job's number. */
const OF_RANGE = `id between 'job_' || lpad($1::int::text, 26, '0') and 'job_' || lpad($2::int::text, 26, '0')`;

async function insertJobs(owner: pg.Client, range: Range): Promise<void> {
  const { jobs, submissionsEach, firstEmployer, firstJob } = range;
  await owner.query(
    `insert into job (id, employer_id, status, category_id, title, steps, positions, pay_micros, fee_micros,
       created_at, updated_at, submitted_at, published_at, expires_at)
     select 'job_' || lpad(($1::int + n)::text, 26, '0'), 'usr_' || lpad(($2::int + n / ${JOBS_EACH})::text, 26, '0'),
       'RUNNING', 'data.label', 'Label the pictures of street ' || n,
       array['Open the page', 'Look at the picture', 'Choose the label'], $3, $4, $5, now(), now(), now(), now(), now() + interval '90 days'
     from generate_series(0, $6::int - 1) n`,
    [firstJob, firstEmployer, submissionsEach + FREE_POSITIONS, PAY_MICROS, FEE_MICROS, jobs],
  );
  await owner.query(
    `insert into job_counter (job_id, positions, taken, submitted)
     select id, positions, positions - ${FREE_POSITIONS}, positions - ${FREE_POSITIONS} from job where ${OF_RANGE}`,
    [firstJob, firstJob + jobs - 1],
  );
}

/** A deposit of each employer and the locking of each job's money, through the ledger's own functions. */
async function fund(owner: pg.Client, { firstJob, jobs }: Range): Promise<void> {
  const range = [firstJob, firstJob + jobs - 1];
  await owner.query(
    `insert into deposit (id, user_id, amount_micros, return_path, created_at)
     select 'dep_' || substr(employer_id, 5), employer_id, sum(positions * (pay_micros + fee_micros)), '/wallet', now()
     from job where ${OF_RANGE} group by employer_id`,
    range,
  );
  await owner.query(
    `select deposit_credit(id, 'pi_bench_' || id, amount_micros, now()) from deposit where status = 'CREATED'`,
  );
  await owner.query(
    `select ledger_post('JOB_FUNDED', 'publish:' || id, id,
       array[ledger_account_of('WALLET', employer_id), ledger_account_of('ESCROW', id)],
       array[-positions * (pay_micros + fee_micros), positions * (pay_micros + fee_micros)], null, now())
     from job where ${OF_RANGE}`,
    range,
  );
}

async function insertSubmissions(owner: pg.Client, range: Range, workers: number): Promise<void> {
  const { jobs, submissionsEach, firstEmployer, firstJob, firstSubmission } = range;
  if (workers % STRIDE === 0 || submissionsEach > workers) throw new Error("too few workers for a job");
  await owner.query(
    `insert into submission (id, job_id, employer_id, worker_id, status, pay_micros, fee_micros, days_to_rate, proof,
       reserved_at, reserved_until, submitted_at, rate_due_at)
     select 'sub_' || lpad(($1::int + k * $2::int + j)::text, 26, '0'), 'job_' || lpad(($3::int + j)::text, 26, '0'),
       'usr_' || lpad(($4::int + j / ${JOBS_EACH})::text, 26, '0'),
       'usr_' || lpad(((j::bigint * 31 + k::bigint * ${STRIDE}) % $5::int)::text, 26, '0'), 'SUBMITTED', $6, $7, 7,
       jsonb_build_object('p1', 'The label of picture ' || k || ' is a red bicycle before a shop window.'),
       now() - interval '1 day', now() - interval '23 hours', now() - interval '23 hours', now() + interval '6 days'
     from generate_series(0, $8::int - 1) k, generate_series(0, $2::int - 1) j`,
    [firstSubmission, jobs, firstJob, firstEmployer, workers, PAY_MICROS, FEE_MICROS, submissionsEach],
  );
}
