-- Submissions: from reservation to rating. The hot operations are one statement each for the application.
-- Every function takes its locks in one order: submissions by id, worker_stat by worker, accounts by (kind, id),
-- job_counter by job, job.

alter table submission set (fillfactor = 85);
alter table worker_stat set (fillfactor = 70);
alter table submission add constraint submission_not_own_job check (worker_id <> employer_id);
alter table submission add constraint submission_times check (
  (status = 'RESERVED' or submitted_at is not null or status in ('EXPIRED', 'RELEASED'))
  and (submitted_at is null or rate_due_at is not null)
  and (status <> 'NOT_SATISFIED' or (decline_reason is not null and decline_text is not null))
  and ((status in ('SATISFIED', 'NOT_SATISFIED')) = (rated_at is not null))
);
-- A worker does a job once; what lapsed, was given back or withdrawn may be taken again.
create unique index submission_once_per_worker on submission (worker_id, job_id)
  where status in ('RESERVED', 'SUBMITTED', 'SATISFIED', 'NOT_SATISFIED');
-- Readers: the auto-rate sweep and its reminder; the sweep of lapsed reservations.
create index submission_due on submission (rate_due_at, id) where status = 'SUBMITTED';
create index submission_lapsing on submission (reserved_until, id) where status = 'RESERVED';

create table submission_transition (
  from_status submission_status not null,
  to_status submission_status not null,
  primary key (from_status, to_status)
);
insert into submission_transition (from_status, to_status) values
  ('RESERVED', 'SUBMITTED'), ('RESERVED', 'EXPIRED'), ('RESERVED', 'RELEASED'),
  ('SUBMITTED', 'SATISFIED'), ('SUBMITTED', 'NOT_SATISFIED'), ('SUBMITTED', 'WITHDRAWN');

create function submission_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from submission_transition where from_status = old.status and to_status = new.status) then
    raise exception 'a submission cannot go from % to %', old.status, new.status using errcode = 'PW004';
  end if;
  return new;
end $$;
create trigger submission_guarded before update of status on submission
  for each row when (new.status is distinct from old.status) execute function submission_guard();

-- What was submitted is what gets rated: only a draft can be edited.
create function submission_proof_guard() returns trigger language plpgsql as $$
begin
  if old.status <> 'RESERVED' then
    raise exception 'a submitted proof cannot be changed' using errcode = 'PW005';
  end if;
  return new;
end $$;
create trigger submission_proof_guarded before update of proof on submission
  for each row when (new.proof is distinct from old.proof) execute function submission_proof_guard();

-- Takes one position for a worker. The money for it is the job's escrow already, so nothing is posted.
-- Returns 'reserved', 'full', 'closed' (not running), 'own', 'done' (has it or did it) or 'limit'.
create function submission_reserve(
  p_id text, p_job_id text, p_worker_id text, p_max_open int, p_now timestamptz
) returns text language plpgsql security definer set search_path = public as $$
declare j record;
begin
  select id, employer_id, status, pay_micros, fee_micros, days_to_rate, minutes_to_complete into j from job where id = p_job_id;
  if not found or j.status <> 'RUNNING' then return 'closed'; end if;
  if j.employer_id = p_worker_id then return 'own'; end if;
  -- One worker's reservations queue here, so that two at once cannot both be the last one allowed.
  perform from worker_stat where worker_id = p_worker_id for no key update;
  if exists (select from submission where worker_id = p_worker_id and job_id = p_job_id
    and status in ('RESERVED', 'SUBMITTED', 'SATISFIED', 'NOT_SATISFIED')) then return 'done'; end if;
  if (select count(*) from submission where worker_id = p_worker_id and status = 'RESERVED') >= p_max_open then return 'limit'; end if;
  update job_counter set taken = taken + 1 where job_id = p_job_id and taken < positions and closed_at is null;
  if not found then
    return case when exists (select from job_counter where job_id = p_job_id and closed_at is null) then 'full' else 'closed' end;
  end if;
  insert into submission (id, job_id, employer_id, worker_id, pay_micros, fee_micros, days_to_rate, reserved_at, reserved_until, proof)
  values (p_id, p_job_id, j.employer_id, p_worker_id, j.pay_micros, j.fee_micros, j.days_to_rate, p_now,
    p_now + make_interval(mins => j.minutes_to_complete),
    coalesce((select proof from submission where worker_id = p_worker_id and job_id = p_job_id
      and status in ('EXPIRED', 'RELEASED', 'WITHDRAWN') order by id desc limit 1), '{}'));
  -- The files of an earlier, unfinished try come along like its text.
  update file set subject_id = p_id where purpose = 'PROOF' and status = 'READY' and subject_id in (
    select id from submission where worker_id = p_worker_id and job_id = p_job_id and status in ('EXPIRED', 'RELEASED', 'WITHDRAWN'));
  return 'reserved';
end $$;

-- RESERVED -> SUBMITTED, with the deadline as an instant. `p_hashes` are the proof files' fingerprints.
-- Returns 'submitted', 'late' (the reservation and its grace are over), 'gone' (no reservation of this worker) or
-- 'duplicate' (another worker submitted the same file for this job).
create function submission_submit(
  p_id text, p_worker_id text, p_proof jsonb, p_hashes text[], p_grace_seconds int, p_now timestamptz
) returns text language plpgsql security definer set search_path = public as $$
declare s submission;
begin
  select * into s from submission where id = p_id and worker_id = p_worker_id and status = 'RESERVED' for update;
  if not found then return 'gone'; end if;
  if p_now > s.reserved_until + make_interval(secs => p_grace_seconds) then return 'late'; end if;
  insert into proof_fingerprint (job_id, sha256, worker_id, submission_id)
    select s.job_id, h, s.worker_id, s.id from (select distinct unnest(p_hashes) h order by 1) x
    on conflict (job_id, sha256) do nothing;
  if exists (select from proof_fingerprint where job_id = s.job_id and sha256 = any (p_hashes) and worker_id <> s.worker_id) then
    delete from proof_fingerprint where submission_id = s.id;
    return 'duplicate';
  end if;
  update submission set status = 'SUBMITTED', proof = p_proof, submitted_at = p_now,
    -- Days of 24 hours: the clocks of no country move a deadline.
    rate_due_at = p_now + make_interval(hours => 24 * s.days_to_rate)
    where id = s.id;
  update job_counter set submitted = submitted + 1 where job_id = s.job_id;
  return 'submitted';
end $$;

-- Leaves the trace of a rating: one audit row and one event for the whole set.
create function submission_rated_trace(
  p_ids text[], p_status submission_status, p_by rated_by_kind, p_rater_id text, p_reason text, p_now timestamptz
) returns void language sql as $$
  insert into audit_entry (at, actor, action, subject_id, reason, detail)
    values (p_now, coalesce(p_rater_id, 'system:auto-rate'),
      case p_status when 'SATISFIED' then 'submission.satisfied' else 'submission.not-satisfied' end,
      p_ids[1], p_reason, jsonb_build_object('submissions', to_jsonb(p_ids)));
  insert into outbox_event (name, data, created_at)
    values ('submission/rated', jsonb_build_object('submissionIds', to_jsonb(p_ids), 'status', p_status, 'by', p_by), p_now);
$$;

-- SUBMITTED -> SATISFIED for a set, paid at once: each worker's pay, the platform's fee, from the job's escrow.
-- What is no longer SUBMITTED, or belongs to another job than `p_job_id` (null: any), is left alone.
-- Returns the ids that were rated now.
create function submission_satisfy(p_ids text[], p_job_id text, p_by rated_by_kind, p_rater_id text, p_now timestamptz) returns text[]
language plpgsql security definer set search_path = public as $$
declare
  ids text[];
  workers text[];
  jobs text[];
  pays bigint[];
  fees bigint[];
  fee_total bigint;
  accounts bigint[];
begin
  perform from submission where id = any (p_ids) and status = 'SUBMITTED' order by id for update;
  with rated as (
    update submission set status = 'SATISFIED', rated_at = p_now, rated_by = p_by, rated_by_id = p_rater_id
    where id = any (p_ids) and status = 'SUBMITTED' and (p_job_id is null or job_id = p_job_id)
    returning id, worker_id, job_id, pay_micros, fee_micros
  )
  select array_agg(id), array_agg(worker_id), array_agg(job_id), array_agg(pay_micros), array_agg(fee_micros), sum(fee_micros)
    into ids, workers, jobs, pays, fees, fee_total from rated;
  if ids is null then return '{}'; end if;

  perform from worker_stat where worker_id = any (workers) order by worker_id for no key update;
  update worker_stat w set satisfied = w.satisfied + v.n, earned_micros = w.earned_micros + v.pay
    from (select worker, count(*)::int as n, sum(pay)::bigint as pay from unnest(workers, pays) x (worker, pay) group by worker) v
    where w.worker_id = v.worker;

  -- One transaction for the whole set: an entry per worker and submission, one per job's escrow, one for the fees.
  with line as (
    select 1 as part, n, a.id as account, x.pay as amount, x.submission
      from unnest(workers, pays, ids) with ordinality x (worker, pay, submission, n)
      join ledger_account a on a.kind = 'EARNED' and a.owner_id = x.worker
    union all
    select 2, 0, ledger_fees_account(), fee_total, null where fee_total > 0
    union all
    select 3, 0, a.id, -x.total, null
      from (select job, sum(pay + fee)::bigint as total from unnest(jobs, pays, fees) y (job, pay, fee) group by job) x
      join ledger_account a on a.kind = 'ESCROW' and a.owner_id = x.job
  )
  select array_agg(account order by part, n), array_agg(amount order by part, n), array_agg(submission order by part, n)
    into accounts, pays, workers from line;
  perform ledger_post('SATISFIED', 'satisfied:' || ids[1], case when jobs[1] = all (jobs) then jobs[1] end,
    accounts, pays, workers, p_now);

  perform from job_counter where job_id = any (jobs) order by job_id for no key update;
  with counted as (
    update job_counter c set submitted = c.submitted - v.n, satisfied = c.satisfied + v.n,
      closed_at = case when c.satisfied + v.n = c.positions then coalesce(c.closed_at, p_now) else c.closed_at end
    from (select job, count(*)::int as n from unnest(jobs) x (job) group by job) v
    where c.job_id = v.job
    returning c.job_id, c.satisfied = c.positions as complete
  )
  update job j set status = 'FINISHED', ended_at = p_now, updated_at = p_now
    from counted where j.id = counted.job_id and counted.complete and j.status in ('RUNNING', 'PAUSED');
  perform submission_rated_trace(ids, 'SATISFIED', p_by, p_rater_id, null, p_now);
  return ids;
end $$;

-- Rates what nobody rated in time, at most `p_limit` submissions, oldest deadline first. Returns how many.
create function submission_satisfy_due(p_limit int, p_now timestamptz) returns int
language plpgsql security definer set search_path = public as $$
declare due text[];
begin
  select array_agg(id) into due from (
    select id from submission where status = 'SUBMITTED' and rate_due_at <= p_now
    order by rate_due_at, id limit p_limit for update skip locked
  ) x;
  return coalesce(cardinality(submission_satisfy(due, null, 'TIMER', null, p_now)), 0);
end $$;

-- Gives positions back to their jobs; for a job that has ended, the money of the position returns to the Wallet.
-- Called with the submissions already in their final state.
create function submission_free_positions(p_ids text[], p_now timestamptz) returns void language plpgsql as $$
declare s record;
begin
  -- The job's accounts come before its counter in the lock order, and only the counter knows whether the job has ended.
  perform ledger_lock(array(
    select a.id from ledger_account a
    where (a.kind, a.owner_id) in (
      select 'ESCROW'::ledger_account_kind, job_id from submission where id = any (p_ids)
      union select 'WALLET'::ledger_account_kind, employer_id from submission where id = any (p_ids))));
  perform from job_counter where job_id in (select job_id from submission where id = any (p_ids)) order by job_id for no key update;
  for s in
    select x.id, x.job_id, x.employer_id, x.pay_micros + x.fee_micros as unit, x.status, x.submitted_at is not null as was_submitted, c.closed_at is not null as closed
    from submission x join job_counter c on c.job_id = x.job_id where x.id = any (p_ids) order by x.id
  loop
    update job_counter set taken = taken - 1,
      submitted = submitted - case when s.was_submitted then 1 else 0 end,
      not_satisfied = not_satisfied + case when s.status = 'NOT_SATISFIED' then 1 else 0 end,
      positions = positions - case when s.closed then 1 else 0 end
      where job_id = s.job_id;
    if s.closed then
      perform ledger_post('JOB_REFUNDED', 'free:' || s.id, s.job_id,
        array[ledger_account_of('ESCROW', s.job_id), ledger_account_of('WALLET', s.employer_id)], array[-s.unit, s.unit], null, p_now);
    end if;
  end loop;
end $$;

-- SUBMITTED -> NOT_SATISFIED for a set, with one reason; the positions are free again. Returns the ids rated now.
create function submission_decline(
  p_ids text[], p_job_id text, p_rater_id text, p_reason decline_reason, p_text text, p_now timestamptz
) returns text[] language plpgsql security definer set search_path = public as $$
declare ids text[];
begin
  perform from submission where id = any (p_ids) and status = 'SUBMITTED' order by id for update;
  with rated as (
    update submission set status = 'NOT_SATISFIED', rated_at = p_now, rated_by = 'EMPLOYER', rated_by_id = p_rater_id,
      decline_reason = p_reason, decline_text = p_text, ended_at = p_now
    where id = any (p_ids) and status = 'SUBMITTED' and job_id = p_job_id returning id
  )
  select array_agg(id) into ids from rated;
  if ids is null then return '{}'; end if;
  perform from worker_stat where worker_id in (select worker_id from submission where id = any (ids)) order by worker_id for no key update;
  update worker_stat w set not_satisfied = w.not_satisfied + v.n
    from (select worker_id, count(*)::int as n from submission where id = any (ids) group by worker_id) v where w.worker_id = v.worker_id;
  perform submission_free_positions(ids, p_now);
  perform submission_rated_trace(ids, 'NOT_SATISFIED', 'EMPLOYER', p_rater_id, p_text, p_now);
  return ids;
end $$;

-- The worker gives a position back: RESERVED -> RELEASED, or SUBMITTED -> WITHDRAWN. False when it was neither any more.
create function submission_give_up(p_id text, p_worker_id text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  update submission set status = case status when 'RESERVED' then 'RELEASED' else 'WITHDRAWN' end::submission_status, ended_at = p_now
    where id = p_id and worker_id = p_worker_id and status in ('RESERVED', 'SUBMITTED');
  if not found then return false; end if;
  delete from proof_fingerprint where submission_id = p_id;
  perform submission_free_positions(array[p_id], p_now);
  return true;
end $$;

-- RESERVED -> EXPIRED for reservations over with their grace, at most `p_limit`. Returns how many.
create function submission_expire_lapsed(p_limit int, p_grace_seconds int, p_now timestamptz) returns int
language plpgsql security definer set search_path = public as $$
declare ids text[];
begin
  select array_agg(id order by id) into ids from (
    select id from submission where status = 'RESERVED' and reserved_until < p_now - make_interval(secs => p_grace_seconds)
    order by reserved_until, id limit p_limit for update skip locked
  ) x;
  if ids is null then return 0; end if;
  update submission set status = 'EXPIRED', ended_at = p_now where id = any (ids);
  perform submission_free_positions(ids, p_now);
  return cardinality(ids);
end $$;
