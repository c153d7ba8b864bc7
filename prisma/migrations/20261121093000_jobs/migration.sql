-- Jobs: money is locked when a job is published and comes back when it is cancelled, declined or ends.
-- A job that runs is locked last: accounts by (kind, id), then job_counter, then job. Before it runs nobody else wants
-- its accounts, so publishing, approving and giving back lock the job first.

alter table job_counter set (fillfactor = 50);
alter table job_counter add constraint job_counter_taken_fits check (taken between 0 and positions);
alter table job_counter add constraint job_counter_parts_fit check (submitted >= 0 and satisfied >= 0 and submitted + satisfied <= taken);
alter table job add constraint job_published_is_complete check (
  status = 'DRAFT' or (
    draft is null and title <> '' and cardinality(steps) > 0 and positions > 0 and pay_micros > 0
    and fee_micros >= 0 and approval_fee_micros >= 0 and minutes_to_complete > 0 and days_to_rate > 0
  )
);

-- The feed's text search; weighted so that a word of the title counts more than one of the steps.
create function job_search_text(p_title text, p_steps text[]) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('simple', p_title), 'A') || setweight(to_tsvector('simple', array_to_string(p_steps, ' ')), 'B')
$$;
alter table job add column search tsvector generated always as (job_search_text(title, steps)) stored;
alter table job alter search set statistics 1000;

-- Pay in powers of two from one tenth of a cent, so that "at least this much" reads a few ordered ranges.
create function pay_band(p_pay bigint) returns smallint language sql immutable parallel safe as $$
  select greatest(0, least(30, floor(log(2, greatest(p_pay, 1000)::numeric / 1000))))::smallint
$$;

-- Readers: the feed by each order, with and without a category; its text search; its minimum pay.
create index job_feed_new on job (published_at desc, id desc) where status = 'RUNNING';
create index job_feed_pay on job (pay_micros desc, id desc) where status = 'RUNNING';
create index job_feed_popular on job (popularity desc, id desc) where status = 'RUNNING';
create index job_feed_category_new on job (category_id, published_at desc, id desc) where status = 'RUNNING';
create index job_feed_category_pay on job (category_id, pay_micros desc, id desc) where status = 'RUNNING';
create index job_feed_category_popular on job (category_id, popularity desc, id desc) where status = 'RUNNING';
create index job_feed_band_new on job (pay_band(pay_micros), published_at desc, id desc) where status = 'RUNNING';
create index job_search on job using gin (search);
-- Reader: the sweep that ends old jobs.
create index job_expiring on job (expires_at) where status in ('RUNNING', 'PAUSED');

-- The legal steps of a job's life; lib/jobs/states.ts says the same and a test compares them.
create table job_transition (
  from_status job_status not null,
  to_status job_status not null,
  primary key (from_status, to_status)
);
insert into job_transition (from_status, to_status) values
  ('DRAFT', 'PENDING_REVIEW'),
  ('PENDING_REVIEW', 'RUNNING'), ('PENDING_REVIEW', 'DECLINED'), ('PENDING_REVIEW', 'CANCELLED'),
  ('RUNNING', 'PAUSED'), ('PAUSED', 'RUNNING'),
  ('RUNNING', 'FINISHED'), ('PAUSED', 'FINISHED'),
  ('RUNNING', 'STOPPED'), ('PAUSED', 'STOPPED'),
  ('RUNNING', 'EXPIRED'), ('PAUSED', 'EXPIRED');

create function job_guard() returns trigger language plpgsql as $$
begin
  if new.status <> old.status and not exists (
    select from job_transition where from_status = old.status and to_status = new.status
  ) then
    raise exception 'a job cannot go from % to %', old.status, new.status using errcode = 'PW004';
  end if;
  -- What money was locked for cannot change afterwards. Only positions may grow, by job_add_positions.
  if old.status <> 'DRAFT' and (new.pay_micros, new.fee_micros, new.approval_fee_micros, new.days_to_rate, new.employer_id)
    is distinct from (old.pay_micros, old.fee_micros, old.approval_fee_micros, old.days_to_rate, old.employer_id) then
    raise exception 'the terms of a published job are fixed' using errcode = 'PW005';
  end if;
  if old.status <> 'DRAFT' and new.positions <> old.positions and current_user = 'piecework_app' then
    raise exception 'positions are added by job_add_positions' using errcode = 'PW005';
  end if;
  -- What a worker reads is what a moderator approved; before that a moderator may correct title and steps.
  if old.status <> 'DRAFT' and (new.proofs, new.category_id, new.minutes_to_complete, new.targeting, new.countries)
    is distinct from (old.proofs, old.category_id, old.minutes_to_complete, old.targeting, old.countries)
    or old.status not in ('DRAFT', 'PENDING_REVIEW') and (new.title, new.steps) is distinct from (old.title, old.steps) then
    raise exception 'what a published job asks for is fixed' using errcode = 'PW005';
  end if;
  return new;
end $$;
create trigger job_guarded before update on job for each row execute function job_guard();

-- Takes `p_amount` from the employer's Wallet and, for the rest, from Earned, into the job's escrow.
-- Returns what is missing: 0 when the money was locked, else nothing moved.
create function job_fund(p_job_id text, p_employer_id text, p_key text, p_amount bigint, p_now timestamptz)
returns bigint language plpgsql as $$
declare
  wallet bigint := ledger_account_of('WALLET', p_employer_id);
  earned bigint := ledger_account_of('EARNED', p_employer_id);
  escrow bigint := ledger_account_of('ESCROW', p_job_id);
  in_wallet bigint;
  in_earned bigint;
  from_wallet bigint;
begin
  perform ledger_lock(array[wallet, earned, escrow]);
  select balance_micros into in_wallet from ledger_account where id = wallet;
  select balance_micros into in_earned from ledger_account where id = earned;
  if in_wallet + in_earned < p_amount then
    return p_amount - in_wallet - in_earned;
  end if;
  from_wallet := least(in_wallet, p_amount);
  perform ledger_post('JOB_FUNDED', p_key, p_job_id,
    array_remove(array[case when from_wallet > 0 then wallet end, case when from_wallet < p_amount then earned end, escrow], null),
    array_remove(array[nullif(-from_wallet, 0), nullif(from_wallet - p_amount, 0), p_amount], null),
    null, p_now);
  return 0;
end $$;

-- DRAFT -> PENDING_REVIEW; locks positions x (pay + fee) + approval fee.
-- Returns micro-dollars missing (0 = published), or null when it is no draft any more.
create function job_publish(p_job_id text, p_now timestamptz) returns bigint
language plpgsql security definer set search_path = public as $$
declare
  j job;
  missing bigint;
begin
  update job set status = 'PENDING_REVIEW', submitted_at = p_now, updated_at = p_now
    where id = p_job_id and status = 'DRAFT' returning * into j;
  if not found then return null; end if;
  missing := job_fund(j.id, j.employer_id, 'publish:' || j.id, j.positions * (j.pay_micros + j.fee_micros) + j.approval_fee_micros, p_now);
  if missing > 0 then
    raise exception 'not enough money' using errcode = 'PW402', detail = missing::text;
  end if;
  insert into job_counter (job_id, positions) values (j.id, j.positions);
  return 0;
end $$;

-- PENDING_REVIEW -> RUNNING; the approval fee is earned now. False when somebody else decided first.
create function job_approve(p_job_id text, p_moderator_id text, p_expires_at timestamptz, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare j job;
begin
  update job set status = 'RUNNING', reviewed_at = p_now, reviewed_by = p_moderator_id, published_at = p_now,
    expires_at = p_expires_at, updated_at = p_now
    where id = p_job_id and status = 'PENDING_REVIEW' returning * into j;
  if not found then return false; end if;
  if j.approval_fee_micros > 0 then
    perform ledger_post('JOB_APPROVED', 'approve:' || j.id, j.id,
      array[ledger_account_of('ESCROW', j.id), ledger_fees_account()],
      array[-j.approval_fee_micros, j.approval_fee_micros], null, p_now);
  end if;
  return true;
end $$;

-- PENDING_REVIEW -> CANCELLED (by its owner) or DECLINED (by a moderator); everything comes back to the Wallet.
-- Returns the micro-dollars that came back, or null when it was no longer waiting.
create function job_give_back(p_job_id text, p_status job_status, p_moderator_id text, p_reason text, p_now timestamptz) returns bigint
language plpgsql security definer set search_path = public as $$
declare
  j job;
  escrow bigint;
  held bigint;
begin
  if p_status not in ('CANCELLED', 'DECLINED') then
    raise exception 'a job is given back by cancelling or declining it' using errcode = 'PW004';
  end if;
  update job set status = p_status, ended_at = p_now, updated_at = p_now, decline_reason = p_reason,
    reviewed_by = p_moderator_id, reviewed_at = case when p_moderator_id is null then null else p_now end
    where id = p_job_id and status = 'PENDING_REVIEW' returning * into j;
  if not found then return null; end if;
  escrow := ledger_account_of('ESCROW', j.id);
  perform ledger_lock(array[escrow, ledger_account_of('WALLET', j.employer_id)]);
  select balance_micros into held from ledger_account where id = escrow;
  perform ledger_post('JOB_REFUNDED', 'give-back:' || j.id, j.id,
    array[escrow, ledger_account_of('WALLET', j.employer_id)], array[-held, held], null, p_now);
  update job_counter set positions = 0, closed_at = p_now where job_id = j.id;
  return held;
end $$;

-- RUNNING <-> PAUSED. False when the job is in neither, or already there.
create function job_set_paused(p_job_id text, p_paused boolean, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  update job set status = case when p_paused then 'PAUSED' else 'RUNNING' end::job_status, updated_at = p_now
    where id = p_job_id and status = case when p_paused then 'RUNNING' else 'PAUSED' end::job_status;
  return found;
end $$;

-- RUNNING or PAUSED -> STOPPED or EXPIRED. Free positions come back to the Wallet with their fee share; what is reserved
-- or waits for a rating stays funded. Returns the micro-dollars that came back, or null when the job had ended.
create function job_end(p_job_id text, p_status job_status, p_now timestamptz) returns bigint
language plpgsql security definer set search_path = public as $$
declare
  j job;
  free int;
  back bigint;
  escrow bigint;
  wallet bigint;
begin
  if p_status not in ('STOPPED', 'EXPIRED') then
    raise exception 'a running job ends by stopping or expiring' using errcode = 'PW004';
  end if;
  select * into j from job where id = p_job_id;
  if not found or j.status not in ('RUNNING', 'PAUSED') then return null; end if;
  escrow := ledger_account_of('ESCROW', j.id);
  wallet := ledger_account_of('WALLET', j.employer_id);
  perform ledger_lock(array[escrow, wallet]);
  update job_counter c set closed_at = p_now, positions = c.taken from (
    select job_id, positions - taken as free from job_counter where job_id = j.id for update
  ) was where c.job_id = was.job_id and c.closed_at is null returning was.free into free;
  if not found then return null; end if;
  update job set status = p_status, ended_at = p_now, updated_at = p_now
    where id = j.id and status in ('RUNNING', 'PAUSED');
  back := free * (j.pay_micros + j.fee_micros);
  if back > 0 then
    perform ledger_post('JOB_REFUNDED', 'end:' || j.id, j.id, array[escrow, wallet], array[-back, back], null, p_now);
  end if;
  return back;
end $$;

-- More positions for a running or paused job, paid at the job's own terms. `p_request` makes a double click count once.
-- Returns micro-dollars missing (0 = added), or null when the job has ended.
create function job_add_positions(p_job_id text, p_count int, p_request text, p_now timestamptz) returns bigint
language plpgsql security definer set search_path = public as $$
declare
  j job;
  missing bigint;
begin
  select * into j from job where id = p_job_id;
  if not found or j.status not in ('RUNNING', 'PAUSED') or p_count < 1 then return null; end if;
  -- The second of two clicks waits here for the first, and then sees it.
  perform ledger_lock(array[ledger_account_of('WALLET', j.employer_id), ledger_account_of('EARNED', j.employer_id),
    ledger_account_of('ESCROW', j.id)]);
  if exists (select from ledger_transaction where key = 'positions:' || j.id || ':' || p_request) then return 0; end if;
  missing := job_fund(j.id, j.employer_id, 'positions:' || j.id || ':' || p_request, p_count * (j.pay_micros + j.fee_micros), p_now);
  if missing > 0 then return missing; end if;
  update job_counter set positions = positions + p_count where job_id = j.id and closed_at is null;
  if not found then
    raise exception 'the job ended meanwhile' using errcode = 'PW409';
  end if;
  update job set positions = positions + p_count, updated_at = p_now where id = j.id;
  return 0;
end $$;
