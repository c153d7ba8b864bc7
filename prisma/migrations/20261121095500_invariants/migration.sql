-- What must always be true of the books. One row per invariant; `broken` counts the violations.
create function invariants() returns table (name text, broken bigint, example text)
language sql stable security definer set search_path = public as $$
  select 'all entries sum to zero', (case when coalesce(sum(amount_micros), 0) = 0 then 0 else 1 end)::bigint, sum(amount_micros)::text
    from ledger_entry
  union all
  select 'each transaction sums to zero and moves something', count(*), min(id)::text from (
    select t.id from ledger_transaction t left join ledger_entry e on e.transaction_id = t.id
    group by t.id having coalesce(sum(e.amount_micros), 1) <> 0) x
  union all
  select 'each balance is the sum of its entries', count(*), min(id)::text from (
    select a.id from ledger_account a left join ledger_entry e on e.account_id = a.id
    group by a.id having a.balance_micros <> coalesce(sum(e.amount_micros), 0)) x
  union all
  select 'each entry continues the balance before it', count(*), min(id)::text from (
    select id, balance_after_micros - amount_micros - coalesce(lag(balance_after_micros) over (partition by account_id order by id), 0) as gap
    from ledger_entry) x where gap <> 0
  union all
  select 'no account is negative but clearing', count(*), min(id)::text from ledger_account where balance_micros < 0 and kind <> 'CLEARING'
  union all
  select 'each job holds exactly what it can still cost', count(*), min(id) from (
    select j.id from job j
    left join job_counter c on c.job_id = j.id
    left join ledger_account a on a.kind = 'ESCROW' and a.owner_id = j.id
    where coalesce(a.balance_micros, 0) <> coalesce((c.positions - c.satisfied) * (j.pay_micros + j.fee_micros), 0)
      + case when j.status = 'PENDING_REVIEW' then j.approval_fee_micros else 0 end) x
  union all
  select 'each job counts its submissions', count(*), min(job_id) from (
    select c.job_id from job_counter c left join submission s on s.job_id = c.job_id
    group by c.job_id, c.taken, c.submitted, c.satisfied, c.not_satisfied
    having c.taken <> count(s.id) filter (where s.status in ('RESERVED', 'SUBMITTED', 'SATISFIED'))
      or c.submitted <> count(s.id) filter (where s.status = 'SUBMITTED')
      or c.satisfied <> count(s.id) filter (where s.status = 'SATISFIED')
      or c.not_satisfied <> count(s.id) filter (where s.status = 'NOT_SATISFIED')) x
  union all
  select 'each Satisfied submission is paid exactly once, to its worker', count(*), min(s.id) from submission s
    left join ledger_entry e on e.submission_id = s.id
    left join ledger_account a on a.id = e.account_id
    where (s.status = 'SATISFIED') <> (e.id is not null)
       or (e.id is not null and (e.amount_micros <> s.pay_micros or a.kind <> 'EARNED' or a.owner_id <> s.worker_id))
  union all
  select 'Earned is fed by work alone', count(*), min(e.id)::text from ledger_entry e
    join ledger_account a on a.id = e.account_id and a.kind = 'EARNED'
    join ledger_transaction t on t.id = e.transaction_id
    where e.amount_micros > 0 and t.kind <> 'SATISFIED'
  union all
  select 'each worker''s totals match their submissions', count(*), min(worker_id) from (
    select w.worker_id from worker_stat w left join submission s on s.worker_id = w.worker_id
    group by w.worker_id, w.satisfied, w.not_satisfied, w.earned_micros
    having w.satisfied <> count(s.id) filter (where s.status = 'SATISFIED')
      or w.not_satisfied <> count(s.id) filter (where s.status = 'NOT_SATISFIED')
      or w.earned_micros <> coalesce(sum(s.pay_micros) filter (where s.status = 'SATISFIED'), 0)) x
  union all
  select 'each credited deposit is in the ledger once', count(*), min(d.id) from deposit d
    left join ledger_transaction t on t.key = 'deposit:' || d.stripe_payment_intent_id
    where (d.status = 'SUCCEEDED') <> (t.id is not null)
$$;
