-- Rating one submission Satisfied, the most frequent of all events, in small statements whose plans are kept. The set
-- functions are planned for their arrays at every call, which costs several times the work itself when the set is one.

-- ledger_post for one SATISFIED event: `p_pay` to the worker, `p_fee` to the platform, both from the job's escrow.
-- The accounts are locked by their updates, in the order of ledger_lock: EARNED, FEES, ESCROW.
create function ledger_post_satisfied(
  p_submission_id text, p_job_id text, p_worker_id text, p_pay bigint, p_fee bigint, p_now timestamptz
) returns void language plpgsql as $$
declare
  posted bigint;
  earned record;
  fees record;
  escrow record;
begin
  insert into ledger_transaction (kind, key, job_id, created_at)
    values ('SATISFIED', 'satisfied:' || p_submission_id, p_job_id, p_now) returning id into posted;
  update ledger_account set balance_micros = balance_micros + p_pay
    where kind = 'EARNED' and owner_id = p_worker_id returning id, balance_micros as balance into strict earned;
  if p_fee > 0 then
    update ledger_account set balance_micros = balance_micros + p_fee
      where kind = 'FEES' and owner_id = 'stripe-' || (pg_backend_pid() % 32) returning id, balance_micros as balance into strict fees;
  end if;
  update ledger_account set balance_micros = balance_micros - p_pay - p_fee
    where kind = 'ESCROW' and owner_id = p_job_id returning id, balance_micros as balance into strict escrow;
  if p_fee > 0 then
    insert into ledger_entry (transaction_id, account_id, amount_micros, balance_after_micros, submission_id) values
      (posted, earned.id, p_pay, earned.balance, p_submission_id),
      (posted, fees.id, p_fee, fees.balance, null),
      (posted, escrow.id, -p_pay - p_fee, escrow.balance, null);
  else
    insert into ledger_entry (transaction_id, account_id, amount_micros, balance_after_micros, submission_id) values
      (posted, earned.id, p_pay, earned.balance, p_submission_id),
      (posted, escrow.id, -p_pay, escrow.balance, null);
  end if;
end $$;

-- submission_satisfy for a set of one: the same effects, the same locks in the same order. Whatever needs no lock that
-- others wait for comes before the job's escrow and counter, which all ratings of a job want.
create function submission_satisfy_one(p_id text, p_job_id text, p_by rated_by_kind, p_rater_id text, p_now timestamptz) returns text[]
language plpgsql as $$
declare
  s record;
  complete boolean;
begin
  update submission set status = 'SATISFIED', rated_at = p_now, rated_by = p_by, rated_by_id = p_rater_id
    where id = p_id and status = 'SUBMITTED' and (p_job_id is null or job_id = p_job_id)
    returning job_id, worker_id, pay_micros, fee_micros into s;
  if not found then return '{}'; end if;
  perform submission_rated_trace(array[p_id], 'SATISFIED', p_by, p_rater_id, null, p_now);
  update worker_stat set satisfied = satisfied + 1, earned_micros = earned_micros + s.pay_micros where worker_id = s.worker_id;
  perform ledger_post_satisfied(p_id, s.job_id, s.worker_id, s.pay_micros, s.fee_micros, p_now);
  update job_counter set submitted = submitted - 1, satisfied = satisfied + 1,
    closed_at = case when satisfied + 1 = positions then coalesce(closed_at, p_now) else closed_at end
    where job_id = s.job_id returning satisfied = positions into complete;
  if complete then
    update job set status = 'FINISHED', ended_at = p_now, updated_at = p_now
      where id = s.job_id and status in ('RUNNING', 'PAUSED');
  end if;
  return array[p_id];
end $$;

alter function submission_satisfy(text[], text, rated_by_kind, text, timestamptz) rename to submission_satisfy_set;
revoke execute on function submission_satisfy_set(text[], text, rated_by_kind, text, timestamptz) from piecework_app;

-- SUBMITTED -> SATISFIED for a set, paid at once: each worker's pay, the platform's fee, from the job's escrow.
-- What is no longer SUBMITTED, or belongs to another job than `p_job_id` (null: any), is left alone.
-- Returns the ids that were rated now.
create function submission_satisfy(p_ids text[], p_job_id text, p_by rated_by_kind, p_rater_id text, p_now timestamptz) returns text[]
language plpgsql security definer set search_path = public as $$
begin
  if cardinality(p_ids) = 1 then
    return submission_satisfy_one(p_ids[1], p_job_id, p_by, p_rater_id, p_now);
  end if;
  return submission_satisfy_set(p_ids, p_job_id, p_by, p_rater_id, p_now);
end $$;

revoke execute on function
  ledger_post_satisfied(text, text, text, bigint, bigint, timestamptz),
  submission_satisfy_one(text, text, rated_by_kind, text, timestamptz),
  submission_satisfy(text[], text, rated_by_kind, text, timestamptz)
  from public;
grant execute on function submission_satisfy(text[], text, rated_by_kind, text, timestamptz) to piecework_app;

-- The ledger's check in one pass over the entries. Its plan is kept for as long as a connection lives, so it must not be
-- one that reads whole tables because they were small when it was made.
create or replace function ledger_entry_check() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if exists (select from added group by transaction_id having sum(amount_micros) <> 0) then
    raise exception 'ledger entries do not sum to zero' using errcode = 'PW001';
  end if;
  if exists (
    select from added e
    join ledger_transaction t on t.id = e.transaction_id
    join ledger_account a on a.id = e.account_id
    left join ledger_flow f on f.kind = t.kind and f.account = a.kind and f.direction = sign(e.amount_micros)::smallint
    where f.kind is null or t.xid <> pg_current_xact_id()
  ) then
    raise exception 'ledger flow not allowed, or transaction already sealed' using errcode = 'PW002';
  end if;
  return null;
end $$;
