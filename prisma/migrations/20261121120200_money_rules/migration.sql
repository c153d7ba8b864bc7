-- What the new accounts and events may do, and what must always be true of them.
--
-- What must never happen, and who prevents it:
--   a user's debt above zero                                  check on ledger_account
--   a person with two withdrawals under way                   unique index withdrawal_one_open
--   a withdrawal in parts of a cent, or eaten by its fee      checks on withdrawal
--   a withdrawal that was cancelled or ended, sent            trigger withdrawal_guarded with withdrawal_transition
--   its amount, fee or destination changed afterwards         no grant to the application role
--   its state changed without its money, or the reverse       only functions write the state

alter table ledger_account drop constraint ledger_account_not_negative;
alter table ledger_account add constraint ledger_account_not_negative
  check (balance_micros >= 0 or kind in ('DEBT', 'CLEARING', 'PROMOTIONS', 'GOODWILL', 'LOSS'));
alter table ledger_account add constraint ledger_account_debt_is_owed check (kind <> 'DEBT' or balance_micros <= 0);

insert into ledger_account (kind, owner_id) values
  ('CLEARING', 'paypal'), ('CLEARING', 'usdc'), ('CLEARING', 'bank'), ('CLEARING', 'manual'),
  ('PROMOTIONS', 'platform'), ('GOODWILL', 'platform'), ('LOSS', 'platform');

insert into ledger_flow (kind, account, direction) values
  ('CARD_REFUNDED', 'WALLET', -1), ('CARD_REFUNDED', 'DEBT', -1), ('CARD_REFUNDED', 'CLEARING', 1),
  ('CARD_REFUND_FAILED', 'CLEARING', -1), ('CARD_REFUND_FAILED', 'DEBT', 1), ('CARD_REFUND_FAILED', 'WALLET', 1),
  ('CHARGEBACK', 'WALLET', -1), ('CHARGEBACK', 'DEBT', -1), ('CHARGEBACK', 'CLEARING', 1),
  ('CHARGEBACK_WON', 'CLEARING', -1), ('CHARGEBACK_WON', 'DEBT', 1), ('CHARGEBACK_WON', 'WALLET', 1),
  ('DEBT_REPAID', 'WALLET', -1), ('DEBT_REPAID', 'EARNED', -1), ('DEBT_REPAID', 'DEBT', 1),
  ('WITHDRAWAL_REQUESTED', 'EARNED', -1), ('WITHDRAWAL_REQUESTED', 'IN_TRANSIT', 1),
  ('WITHDRAWAL_COMPLETED', 'IN_TRANSIT', -1), ('WITHDRAWAL_COMPLETED', 'CLEARING', 1), ('WITHDRAWAL_COMPLETED', 'FEES', 1),
  ('WITHDRAWAL_FEE_RETURNED', 'IN_TRANSIT', -1), ('WITHDRAWAL_FEE_RETURNED', 'EARNED', 1),
  ('WITHDRAWAL_RETURNED', 'IN_TRANSIT', -1), ('WITHDRAWAL_RETURNED', 'EARNED', 1),
  ('WITHDRAWAL_REVERSED', 'CLEARING', -1), ('WITHDRAWAL_REVERSED', 'EARNED', 1),
  ('VOUCHER_MADE', 'EARNED', -1), ('VOUCHER_MADE', 'VOUCHER', 1),
  ('VOUCHER_REDEEMED', 'VOUCHER', -1), ('VOUCHER_REDEEMED', 'WALLET', 1),
  ('VOUCHER_RETURNED', 'VOUCHER', -1), ('VOUCHER_RETURNED', 'EARNED', 1),
  ('REFERRAL_REWARD', 'PROMOTIONS', -1), ('REFERRAL_REWARD', 'EARNED', 1),
  ('LEVEL_BONUS', 'PROMOTIONS', -1), ('LEVEL_BONUS', 'EARNED', 1),
  ('ADJUSTMENT', 'WALLET', -1), ('ADJUSTMENT', 'WALLET', 1), ('ADJUSTMENT', 'DEBT', -1), ('ADJUSTMENT', 'DEBT', 1),
  ('ADJUSTMENT', 'CLEARING', -1), ('ADJUSTMENT', 'CLEARING', 1), ('ADJUSTMENT', 'PROMOTIONS', -1), ('ADJUSTMENT', 'PROMOTIONS', 1),
  ('ADJUSTMENT', 'GOODWILL', -1), ('ADJUSTMENT', 'GOODWILL', 1), ('ADJUSTMENT', 'LOSS', -1), ('ADJUSTMENT', 'LOSS', 1);

-- The legal steps of a withdrawal; the code's copy is lib/withdrawals/states.ts, and a test compares the two.
insert into withdrawal_transition (from_status, to_status) values
  ('REQUESTED', 'PROCESSING'), ('REQUESTED', 'CANCELLED'), ('REQUESTED', 'FAILED'),
  ('PROCESSING', 'REQUESTED'), ('PROCESSING', 'COMPLETED'), ('PROCESSING', 'FAILED'), ('PROCESSING', 'UNKNOWN'),
  ('UNKNOWN', 'PROCESSING'), ('UNKNOWN', 'COMPLETED'), ('UNKNOWN', 'FAILED'),
  ('COMPLETED', 'FAILED');

create function withdrawal_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from withdrawal_transition where from_status = old.status and to_status = new.status) then
    raise exception 'a withdrawal cannot go from % to %', old.status, new.status using errcode = 'PW004';
  end if;
  -- Back to the queue goes only what certainly was never sent.
  if new.status = 'REQUESTED' and new.sending_at is not null then
    raise exception 'a withdrawal that may have been sent cannot be requested again' using errcode = 'PW004';
  end if;
  return new;
end $$;
create trigger withdrawal_guarded before update of status on withdrawal
  for each row when (new.status is distinct from old.status) execute function withdrawal_guard();

create unique index withdrawal_one_open on withdrawal (user_id) where status in ('REQUESTED', 'PROCESSING', 'UNKNOWN');
alter table withdrawal add constraint withdrawal_whole_cents check (amount_micros > 0 and amount_micros % 10000 = 0 and fee_micros % 10000 = 0);
alter table withdrawal add constraint withdrawal_worth_more_than_its_fee check (fee_micros >= 0 and fee_micros < amount_micros);
alter table withdrawal add constraint withdrawal_times check (
  (status = 'COMPLETED') <= (completed_at is not null) and (status = 'FAILED') = (failed_at is not null)
  and (status = 'CANCELLED') = (cancelled_at is not null) and (status in ('PROCESSING', 'UNKNOWN')) <= (run_id is not null));

-- invariants() gives the rows of every function named <noun>_invariants, so that each noun states its own.
alter function invariants() rename to everything_before;

create function ledger_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
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
  select 'no account is negative that may not be', count(*), min(id)::text from ledger_account
    where balance_micros < 0 and kind not in ('DEBT', 'CLEARING', 'PROMOTIONS', 'GOODWILL', 'LOSS')
  union all
  select 'nobody''s debt is above zero', count(*), min(id)::text from ledger_account where kind = 'DEBT' and balance_micros > 0
  union all
  select 'Earned is fed by work, rewards and what comes back alone', count(*), min(e.id)::text from ledger_entry e
    join ledger_account a on a.id = e.account_id and a.kind = 'EARNED'
    join ledger_transaction t on t.id = e.transaction_id
    where e.amount_micros > 0 and t.kind not in ('SATISFIED', 'REFERRAL_REWARD', 'LEVEL_BONUS', 'VOUCHER_RETURNED',
      'WITHDRAWAL_RETURNED', 'WITHDRAWAL_FEE_RETURNED', 'WITHDRAWAL_REVERSED')
$$;

create function job_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
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
$$;

create function submission_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
  select 'each Satisfied submission is paid exactly once, to its worker', count(*), min(s.id) from submission s
    left join ledger_entry e on e.submission_id = s.id
    left join ledger_account a on a.id = e.account_id
    where (s.status = 'SATISFIED') <> (e.id is not null)
       or (e.id is not null and (e.amount_micros <> s.pay_micros or a.kind <> 'EARNED' or a.owner_id <> s.worker_id))
  union all
  select 'each worker''s totals match their submissions', count(*), min(worker_id) from (
    select w.worker_id from worker_stat w left join submission s on s.worker_id = w.worker_id
    group by w.worker_id, w.satisfied, w.not_satisfied, w.earned_micros
    having w.satisfied <> count(s.id) filter (where s.status = 'SATISFIED')
      or w.not_satisfied <> count(s.id) filter (where s.status = 'NOT_SATISFIED')
      or w.earned_micros <> coalesce(sum(s.pay_micros) filter (where s.status = 'SATISFIED'), 0)) x
$$;

create function deposit_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
  select 'each credited deposit is in the ledger once', count(*), min(d.id) from deposit d
    left join ledger_transaction t on t.key = 'deposit:' || d.stripe_payment_intent_id
    where (d.status = 'SUCCEEDED') <> (t.id is not null)
$$;

create function withdrawal_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
  select 'each withdrawal holds its money until it has arrived or come back', count(*), min(w.id) from withdrawal w
    left join ledger_account a on a.kind = 'IN_TRANSIT' and a.owner_id = w.id
    where coalesce(a.balance_micros, 0) <> case when w.status in ('REQUESTED', 'PROCESSING', 'UNKNOWN')
      then w.amount_micros - case when w.fee_returned_at is null then 0 else w.fee_micros end else 0 end
  union all
  select 'each withdrawal leaves at most once, and only its own sum', count(*), min(w.id) from withdrawal w
    left join ledger_transaction t on t.key = 'withdrawal-completed:' || w.id
    left join ledger_entry e on e.transaction_id = t.id
    left join ledger_account a on a.id = e.account_id and a.kind = 'CLEARING'
    where (w.completed_at is not null) <> (t.id is not null) or (a.id is not null and e.amount_micros <> w.amount_micros - w.fee_micros)
$$;

drop function everything_before();
create function invariants() returns table (name text, broken bigint, example text)
language plpgsql stable security definer set search_path = public as $$
declare part name;
begin
  for part in select proname from pg_proc
    where pronamespace = 'public'::regnamespace and pronargs = 0 and proname like '%\_invariants' order by proname
  loop
    return query execute format('select * from %I()', part);
  end loop;
end $$;

-- What the application may do with the new tables. A withdrawal's state and sums belong to functions.
grant select, insert on account_hold, payout_method to piecework_app;
grant update (lifted_at, lifted_by, lift_reason) on account_hold to piecework_app;
grant update (confirmed_at, usable_from, removed_at) on payout_method to piecework_app;
grant select on withdrawal, withdrawal_transition to piecework_app;
revoke execute on function
  withdrawal_guard(), ledger_invariants(), job_invariants(), submission_invariants(), deposit_invariants(),
  withdrawal_invariants(), invariants() from public;
grant execute on function invariants() to piecework_app;
