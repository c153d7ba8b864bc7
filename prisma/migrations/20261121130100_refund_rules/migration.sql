-- Deposits that go back: by a refund, by a bank's claim; and what is owed when the money is spent already.
--
-- What must never happen, and who prevents it:
--   more going back than came in                              deposit_rest, with the deposit locked
--   a refund of money that is spent                           refund_request, check on ledger_account
--   one refund or claim counted twice                         unique refund.stripe_refund_id, key of dispute, ledger key
--   a refund that failed, counted as one that arrived         trigger refund_guarded with refund_transition
--   a claim that was won, taken again by an old event         trigger dispute_guarded with dispute_transition
--   a state changed without its money, or the reverse         only functions write the state
--   a person in debt spending what comes in                   job_fund; debt_settle, called where money comes in

alter table refund add constraint refund_whole_cents check (amount_micros > 0 and amount_micros % 10000 = 0);
alter table refund add constraint refund_times check (
  (status = 'FAILED') = (failed_at is not null) and (status = 'SUCCEEDED') <= (succeeded_at is not null)
  and (status in ('PENDING', 'SUCCEEDED')) <= (stripe_refund_id is not null));
alter table dispute add constraint dispute_takes_what_is_claimed check (taken_micros between 0 and amount_micros);
alter table dispute add constraint dispute_times check ((status in ('CLOSED', 'WON', 'LOST')) = (closed_at is not null));

-- The legal steps; the code's copy is lib/deposits/states.ts, and a test compares the two.
insert into refund_transition (from_status, to_status) values
  ('REQUESTED', 'PENDING'), ('REQUESTED', 'SUCCEEDED'), ('REQUESTED', 'FAILED'),
  ('PENDING', 'SUCCEEDED'), ('PENDING', 'FAILED'), ('SUCCEEDED', 'FAILED');
insert into dispute_transition (from_status, to_status) values
  ('WARNING', 'OPEN'), ('WARNING', 'CLOSED'), ('OPEN', 'WON'), ('OPEN', 'LOST'), ('LOST', 'WON');

create function refund_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from refund_transition where from_status = old.status and to_status = new.status) then
    raise exception 'a refund cannot go from % to %', old.status, new.status using errcode = 'PW004';
  end if;
  return new;
end $$;
create trigger refund_guarded before update of status on refund
  for each row when (new.status is distinct from old.status) execute function refund_guard();

create function dispute_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from dispute_transition where from_status = old.status and to_status = new.status) then
    raise exception 'a dispute cannot go from % to %', old.status, new.status using errcode = 'PW004';
  end if;
  return new;
end $$;
create trigger dispute_guarded before update of status on dispute
  for each row when (new.status is distinct from old.status) execute function dispute_guard();

-- What of a deposit has not gone back. Exact while the deposit is locked.
create function deposit_rest(p_deposit_id text) returns bigint language sql stable as $$
  select d.amount_micros
    - coalesce((select sum(amount_micros) from refund where deposit_id = d.id and status <> 'FAILED'), 0)::bigint
    - coalesce((select sum(taken_micros) from dispute where deposit_id = d.id), 0)::bigint
  from deposit d where d.id = p_deposit_id
$$;

-- Locks the owner and then the deposit, as every writer of its refunds and disputes does first.
create function deposit_lock(p_deposit_id text) returns deposit language plpgsql as $$
declare d deposit;
begin
  perform from app_user where id = (select user_id from deposit where id = p_deposit_id) for no key update;
  select * into d from deposit where id = p_deposit_id for update;
  return d;
end $$;

-- Sends money of a person back to the processor: from the Wallet as far as it goes, the rest is owed.
create function money_take(p_kind ledger_transaction_kind, p_key text, p_user_id text, p_amount bigint, p_now timestamptz)
returns void language plpgsql as $$
declare
  wallet bigint := ledger_account_of('WALLET', p_user_id);
  debt bigint := ledger_account_of('DEBT', p_user_id);
  clearing bigint := ledger_account_of('CLEARING', 'stripe');
  from_wallet bigint;
begin
  perform ledger_lock(array[wallet, debt, clearing]);
  select least(balance_micros, p_amount) into from_wallet from ledger_account where id = wallet;
  perform ledger_post(p_kind, p_key, null,
    array_remove(array[case when from_wallet > 0 then wallet end, case when from_wallet < p_amount then debt end, clearing], null),
    array_remove(array[nullif(-from_wallet, 0), nullif(from_wallet - p_amount, 0), p_amount], null), null, p_now);
end $$;

-- The reverse of money_take: what is owed is paid first, the rest goes to the Wallet.
create function money_give_back(p_kind ledger_transaction_kind, p_key text, p_user_id text, p_amount bigint, p_now timestamptz)
returns void language plpgsql as $$
declare
  wallet bigint := ledger_account_of('WALLET', p_user_id);
  debt bigint := ledger_account_of('DEBT', p_user_id);
  clearing bigint := ledger_account_of('CLEARING', 'stripe');
  to_debt bigint;
begin
  perform ledger_lock(array[wallet, debt, clearing]);
  select least(-balance_micros, p_amount) into to_debt from ledger_account where id = debt;
  perform ledger_post(p_kind, p_key, null,
    array_remove(array[clearing, case when to_debt > 0 then debt end, case when to_debt < p_amount then wallet end], null),
    array_remove(array[-p_amount, nullif(to_debt, 0), nullif(p_amount - to_debt, 0)], null), null, p_now);
end $$;

-- Takes for the open and lost claims on a deposit what they ask for and nothing has covered yet. A claim that comes
-- while a refund is under way takes the refund's part when that fails, under a key that says what it had before.
create function dispute_take(p_deposit_id text, p_user_id text, p_now timestamptz) returns void
language plpgsql as $$
declare
  u dispute;
  more bigint;
begin
  for u in select * from dispute where deposit_id = p_deposit_id and status in ('OPEN', 'LOST') order by id loop
    more := least(u.amount_micros - u.taken_micros, deposit_rest(p_deposit_id));
    if more > 0 then
      update dispute set taken_micros = taken_micros + more where id = u.id;
      perform money_take('CHARGEBACK', 'chargeback:' || u.id || case when u.taken_micros > 0 then ':' || u.taken_micros else '' end,
        p_user_id, more, p_now);
    end if;
  end loop;
end $$;

-- Takes money of a deposit out of its owner's Wallet, to be sent back to the card. `p_since`: deposits credited earlier
-- are refused. 'requested'; 'again' when this refund exists; else why not: 'unpaid', 'held', 'disputed', 'late', 'rest'
-- (more than is left of the deposit), 'funds' (more than is in the Wallet).
create function refund_request(p_id text, p_deposit_id text, p_origin refund_origin, p_amount bigint, p_since timestamptz, p_now timestamptz)
returns text language plpgsql security definer set search_path = public as $$
declare
  d deposit := deposit_lock(p_deposit_id);
  wallet bigint;
begin
  if exists (select from refund where id = p_id and deposit_id = d.id) then return 'again'; end if;
  if d.status is distinct from 'SUCCEEDED' then return 'unpaid'; end if;
  if p_origin = 'OWNER' and exists (select from account_hold where user_id = d.user_id and lifted_at is null) then return 'held'; end if;
  if exists (select from dispute where deposit_id = d.id and status in ('OPEN', 'LOST')) then return 'disputed'; end if;
  if d.credited_at <= p_since then return 'late'; end if;
  if p_amount > deposit_rest(d.id) then return 'rest'; end if;
  wallet := ledger_account_of('WALLET', d.user_id);
  perform ledger_lock(array[wallet]);
  if p_amount > (select balance_micros from ledger_account where id = wallet) then return 'funds'; end if;
  insert into refund (id, deposit_id, origin, amount_micros, requested_at, next_attempt_at)
    values (p_id, d.id, p_origin, p_amount, p_now, p_now);
  perform ledger_post('CARD_REFUNDED', 'refund:' || p_id, null,
    array[wallet, ledger_account_of('CLEARING', 'stripe')], array[-p_amount, p_amount], null, p_now);
  return 'requested';
end $$;

-- Moves a refund where that is legal; one that failed gives its money back. Called with its deposit locked.
create function refund_move(r refund, d deposit, p_status refund_status, p_reason text, p_now timestamptz) returns boolean
language plpgsql as $$
begin
  update refund set status = p_status, failure_reason = p_reason,
    succeeded_at = case when p_status = 'SUCCEEDED' then p_now else succeeded_at end,
    failed_at = case when p_status = 'FAILED' then p_now end,
    next_attempt_at = case when p_status = 'PENDING' then next_attempt_at end
    where id = r.id and exists (select from refund_transition where from_status = refund.status and to_status = p_status);
  if not found then return false; end if;
  if p_status = 'FAILED' then
    perform money_give_back('CARD_REFUND_FAILED',
      case r.origin when 'STRIPE' then 'stripe-refund-failed:' || r.stripe_refund_id else 'refund-failed:' || r.id end,
      d.user_id, r.amount_micros, p_now);
    perform dispute_take(d.id, d.user_id, p_now);
  end if;
  return true;
end $$;

-- REQUESTED -> FAILED for a refund Stripe would not make. False when Stripe has one, or it has ended.
create function refund_refused(p_id text, p_reason text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare
  d deposit;
  r refund;
begin
  d := deposit_lock((select deposit_id from refund where id = p_id));
  select * into r from refund where id = p_id and status = 'REQUESTED' and stripe_refund_id is null;
  if not found then return false; end if;
  return refund_move(r, d, 'FAILED', p_reason, p_now);
end $$;

-- Writes down a refund as Stripe has it. `p_own_id`: the refund of ours it carries out; without one it was made at
-- Stripe, is given the id `p_new_id`, and takes its money now. Returns the refund's id when anything changed, else null.
create function refund_mirror(p_new_id text, p_own_id text, p_stripe_id text, p_deposit_id text, p_amount bigint,
  p_status refund_status, p_reason text, p_now timestamptz)
returns text language plpgsql security definer set search_path = public as $$
declare
  d deposit := deposit_lock(p_deposit_id);
  r refund;
  is_new boolean := false;
begin
  if d.status is distinct from 'SUCCEEDED' then return null; end if;
  select * into r from refund where stripe_refund_id = p_stripe_id and deposit_id = d.id;
  if not found then
    update refund set stripe_refund_id = p_stripe_id
      where id = p_own_id and deposit_id = d.id and status = 'REQUESTED' and stripe_refund_id is null and amount_micros = p_amount
      returning * into r;
  end if;
  if r.id is null then
    is_new := true;
    insert into refund (id, deposit_id, origin, amount_micros, status, stripe_refund_id, requested_at, next_attempt_at)
      values (p_new_id, d.id, 'STRIPE', p_amount, 'PENDING', p_stripe_id, p_now, p_now) returning * into r;
    perform money_take('CARD_REFUNDED', 'stripe-refund:' || p_stripe_id, d.user_id, p_amount, p_now);
  end if;
  if refund_move(r, d, p_status, p_reason, p_now) or is_new then return r.id; end if;
  return null;
end $$;

-- Writes down a dispute as Stripe has it: an open one takes its money, a won one gives it back.
-- Returns whether anything changed.
create function dispute_mirror(p_id text, p_deposit_id text, p_amount bigint, p_status dispute_status, p_reason text, p_now timestamptz)
returns boolean language plpgsql security definer set search_path = public as $$
declare
  d deposit := deposit_lock(p_deposit_id);
  u dispute;
  is_new boolean;
begin
  if d.status is distinct from 'SUCCEEDED' then return false; end if;
  insert into dispute (id, deposit_id, amount_micros, status, reason, opened_at)
    values (p_id, d.id, p_amount, case when p_status in ('WARNING', 'CLOSED') then 'WARNING' else 'OPEN' end::dispute_status, p_reason, p_now)
    on conflict (id) do nothing;
  is_new := found;
  if is_new then perform dispute_take(d.id, d.user_id, p_now); end if;
  select * into u from dispute where id = p_id and deposit_id = d.id;
  if not exists (select from dispute_transition where from_status = u.status and to_status = p_status) then return is_new; end if;
  update dispute set status = p_status, closed_at = case when p_status in ('CLOSED', 'WON', 'LOST') then p_now end,
    taken_micros = case when p_status = 'WON' then 0 else taken_micros end where id = u.id;
  if p_status = 'WON' and u.taken_micros > 0 then
    perform money_give_back('CHARGEBACK_WON', 'chargeback-won:' || u.id, d.user_id, u.taken_micros, p_now);
  end if;
  perform dispute_take(d.id, d.user_id, p_now);
  return true;
end $$;

-- Pays what a person owes out of one of the person's accounts, as far as it goes. Returns how much.
create function debt_pay(p_user_id text, p_from ledger_account_kind, p_now timestamptz) returns bigint
language plpgsql as $$
declare
  source bigint := ledger_account_of(p_from, p_user_id);
  debt bigint;
  amount bigint;
begin
  select id into debt from ledger_account where kind = 'DEBT' and owner_id = p_user_id and balance_micros < 0;
  if not found then return 0; end if;
  perform ledger_lock(array[source, debt]);
  select least((select balance_micros from ledger_account where id = source), -balance_micros) into amount
    from ledger_account where id = debt;
  if amount <= 0 then return 0; end if;
  perform ledger_post('DEBT_REPAID', 'debt-repaid:' || p_user_id || ':' || (select max(id) from ledger_entry where account_id = source),
    null, array[source, debt], array[-amount, amount], null, p_now);
  return amount;
end $$;

-- Pays what a person owes out of the Wallet.
create function debt_settle(p_user_id text, p_now timestamptz) returns bigint language sql as $$
  select debt_pay(p_user_id, 'WALLET', p_now)
$$;

-- The same for everybody into whose Wallet money has come; at most `p_limit`. Returns how many paid.
create function debt_settle_due(p_limit int, p_now timestamptz) returns int
language plpgsql security definer set search_path = public as $$
declare
  person text;
  done int := 0;
begin
  for person in
    select d.owner_id from ledger_account d
    join ledger_account w on w.kind = 'WALLET' and w.owner_id = d.owner_id and w.balance_micros > 0
    where d.kind = 'DEBT' and d.balance_micros < 0 order by d.owner_id limit p_limit
  loop
    perform from app_user where id = person for no key update;
    if debt_settle(person, p_now) > 0 then done := done + 1; end if;
  end loop;
  return done;
end $$;

-- Pays what a person owes out of Earned, because the person wants it. Returns how much; 0 when nothing is owed or earned.
create function debt_pay_from_earned(p_user_id text, p_now timestamptz) returns bigint
language plpgsql security definer set search_path = public as $$
begin
  perform from app_user where id = p_user_id for no key update;
  return debt_pay(p_user_id, 'EARNED', p_now);
end $$;

-- Credits a deposit to its owner's Wallet, and pays what the owner owes. True when it happened now, false when it had
-- happened before. Raises when the amount is not what the deposit asked for, or another payment credited it.
drop function deposit_credit(text, text, bigint, timestamptz);
create function deposit_credit(p_deposit_id text, p_payment_intent text, p_amount_micros bigint, p_now timestamptz, p_card_hash text default null)
returns boolean language plpgsql security definer set search_path = public as $$
declare
  d deposit := deposit_lock(p_deposit_id);
  wallet bigint;
  clearing bigint := ledger_account_of('CLEARING', 'stripe');
begin
  if d.id is null or d.amount_micros <> p_amount_micros then
    raise exception 'the payment does not match the deposit' using errcode = 'PW006';
  end if;
  if d.status = 'SUCCEEDED' then
    if d.stripe_payment_intent_id is distinct from p_payment_intent then
      raise exception 'the deposit was credited by another payment' using errcode = 'PW006';
    end if;
    return false;
  end if;
  update deposit set status = 'SUCCEEDED', stripe_payment_intent_id = p_payment_intent, card_hash = p_card_hash,
    credited_at = p_now, closed_at = p_now, failure_reason = null where id = d.id;
  wallet := ledger_account_of('WALLET', d.user_id);
  perform ledger_lock(array(select id from ledger_account where kind = 'DEBT' and owner_id = d.user_id) || wallet || clearing);
  perform ledger_post('DEPOSIT', 'deposit:' || p_payment_intent, null,
    array[clearing, wallet], array[-p_amount_micros, p_amount_micros], null, p_now);
  perform debt_settle(d.user_id, p_now);
  return true;
end $$;

-- As before, and refused to a person in debt.
create or replace function job_fund(p_job_id text, p_employer_id text, p_key text, p_amount bigint, p_now timestamptz)
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
  -- Whoever makes a debt has locked the Wallet before, so it is seen here.
  if exists (select from ledger_account where kind = 'DEBT' and owner_id = p_employer_id and balance_micros < 0) then
    raise exception 'a person in debt cannot fund a job' using errcode = 'PW403';
  end if;
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

create or replace function deposit_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
  with back as (
    select split_part(t.key, ':', 2) as subject, sum(e.amount_micros) as amount from ledger_transaction t
    join ledger_entry e on e.transaction_id = t.id
    join ledger_account a on a.id = e.account_id and a.kind = 'CLEARING'
    where t.kind in ('CARD_REFUNDED', 'CARD_REFUND_FAILED', 'CHARGEBACK', 'CHARGEBACK_WON') group by 1
  )
  select 'each credited deposit is in the ledger once', count(*), min(d.id) from deposit d
    left join ledger_transaction t on t.key = 'deposit:' || d.stripe_payment_intent_id
    where (d.status = 'SUCCEEDED') <> (t.id is not null)
  union all
  select 'no deposit goes back more than once', count(*), min(d.id) from deposit d
    where d.amount_micros
      < (select coalesce(sum(amount_micros), 0) from refund where deposit_id = d.id and status in ('PENDING', 'SUCCEEDED'))
      + (select coalesce(sum(taken_micros), 0) from dispute where deposit_id = d.id)
  union all
  select 'each refund moved its own sum, and back when it failed', count(*), min(r.id) from refund r
    left join back b on b.subject = case r.origin when 'STRIPE' then r.stripe_refund_id else r.id end
    where coalesce(b.amount, -1) <> case when r.status = 'FAILED' then 0 else r.amount_micros end
  union all
  select 'each dispute took what it says, and gave it back when won', count(*), min(u.id) from dispute u
    left join back b on b.subject = u.id
    where coalesce(b.amount, 0) <> u.taken_micros or (u.status in ('WARNING', 'CLOSED', 'WON') and u.taken_micros <> 0)
  union all
  select 'nothing goes back that is no refund or dispute', count(*), min(b.subject) from back b
    where not exists (select from refund r where b.subject in (r.id, r.stripe_refund_id))
      and not exists (select from dispute u where u.id = b.subject)
  union all
  select 'what Stripe holds for us is what came in and has not gone back', count(*), min(x.balance::text) from (
    select coalesce(sum(e.amount_micros), 0) as balance from ledger_account a
    join ledger_entry e on e.account_id = a.id join ledger_transaction t on t.id = e.transaction_id
    where a.kind = 'CLEARING' and a.owner_id = 'stripe' and t.kind <> 'ADJUSTMENT') x
    where -x.balance <> coalesce((select sum(amount_micros) from deposit where status = 'SUCCEEDED'), 0)
      - coalesce((select sum(amount_micros) from refund where status <> 'FAILED'), 0)
      - coalesce((select sum(taken_micros) from dispute), 0)
$$;

-- What the application may do. States and sums belong to functions; a try is counted by the application.
grant select on refund, refund_transition, dispute, dispute_transition to piecework_app;
grant update (attempts, next_attempt_at) on refund to piecework_app;
revoke execute on function
  refund_guard(), dispute_guard(), deposit_rest(text), deposit_lock(text),
  money_take(ledger_transaction_kind, text, text, bigint, timestamptz),
  money_give_back(ledger_transaction_kind, text, text, bigint, timestamptz),
  dispute_take(text, text, timestamptz),
  refund_request(text, text, refund_origin, bigint, timestamptz, timestamptz),
  refund_move(refund, deposit, refund_status, text, timestamptz), refund_refused(text, text, timestamptz),
  refund_mirror(text, text, text, text, bigint, refund_status, text, timestamptz),
  dispute_mirror(text, text, bigint, dispute_status, text, timestamptz),
  debt_pay(text, ledger_account_kind, timestamptz), debt_settle(text, timestamptz), debt_settle_due(int, timestamptz),
  debt_pay_from_earned(text, timestamptz), deposit_credit(text, text, bigint, timestamptz, text) from public;
grant execute on function
  refund_request(text, text, refund_origin, bigint, timestamptz, timestamptz), refund_refused(text, text, timestamptz),
  refund_mirror(text, text, text, text, bigint, refund_status, text, timestamptz),
  dispute_mirror(text, text, bigint, dispute_status, text, timestamptz),
  debt_settle_due(int, timestamptz), debt_pay_from_earned(text, timestamptz),
  deposit_credit(text, text, bigint, timestamptz, text) to piecework_app;
