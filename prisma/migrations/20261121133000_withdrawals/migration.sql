-- Withdrawals: from Earned into transit, and back when they are cancelled, refused or late.
--
-- What must never happen, and who prevents it:
--   money leaves that is too young, or somebody else's       withdrawal_request, under the lock of the Earned account
--   money leaves a person who is on hold or in debt          withdrawal_request, under the lock of the person
--   a method that is unconfirmed, removed or too new is used withdrawal_request
--   a withdrawal is cancelled and sent                       one row, locked by both; trigger withdrawal_guarded
--   a person of the staff decides about the own withdrawal   check withdrawal_reviewed_by_another
--   a fee is given back twice                                unique ledger_transaction.key, fee_returned_at
--   a person has one destination twice                       unique index payout_method_once_per_person

alter table withdrawal add constraint withdrawal_review_has_reason check ((review_due_at is null) = (review_reason is null));
alter table withdrawal add constraint withdrawal_reviewed_by_another
  check ((reviewed_at is null) = (reviewed_by is null) and reviewed_by is distinct from user_id);
create unique index payout_method_once_per_person on payout_method (user_id, destination_hash) where removed_at is null;
-- Reader: the sweep for fees of late withdrawals.
create index withdrawal_late on withdrawal (due_at)
  where status in ('REQUESTED', 'PROCESSING', 'UNKNOWN') and fee_returned_at is null and fee_micros > 0;

-- How much of a person's Earned may leave: the balance without pay that came after `p_pay_until` and without rewards
-- that came after `p_rewards_until`. What came back from a withdrawal or a voucher had been old enough before.
-- Reads backwards and stops at the older of the two: an hour more, since entries written at once may be out of order.
create function earned_withdrawable(p_user_id text, p_pay_until timestamptz, p_rewards_until timestamptz) returns bigint
language plpgsql stable security definer set search_path = public as $$
declare
  earned ledger_account;
  entry record;
  young bigint := 0;
begin
  select * into earned from ledger_account where kind = 'EARNED' and owner_id = p_user_id;
  if not found then return 0; end if;
  for entry in
    select e.amount_micros as amount, t.kind, t.created_at from ledger_entry e
    join ledger_transaction t on t.id = e.transaction_id where e.account_id = earned.id order by e.id desc
  loop
    exit when entry.created_at < least(p_pay_until, p_rewards_until) - interval '1 hour';
    if entry.kind = 'SATISFIED' and entry.created_at > p_pay_until
      or entry.kind in ('REFERRAL_REWARD', 'LEVEL_BONUS') and entry.created_at > p_rewards_until
    then
      young := young + entry.amount;
    end if;
  end loop;
  return greatest(0, earned.balance_micros - young);
end $$;

-- The instant until which nothing is paid to a person, because a payout method was added; null when there is none.
create function payouts_paused_until(p_user_id text, p_now timestamptz) returns timestamptz
language sql stable security definer set search_path = public as $$
  select max(usable_from) from payout_method where user_id = p_user_id and removed_at is null and usable_from > p_now
$$;

-- Takes money out of Earned into transit, to the destination of the method as it is now. 'requested'; 'open' when
-- another withdrawal of the person is under way; 'funds' when less than that may leave. Raises PW403 when the person
-- is on hold or in debt, or the method cannot be used.
create function withdrawal_request(
  p_id text, p_user_id text, p_method_id text, p_amount bigint, p_fee bigint, p_due_at timestamptz,
  p_review_due_at timestamptz, p_review_reason text, p_pay_until timestamptz, p_rewards_until timestamptz, p_now timestamptz
) returns text language plpgsql security definer set search_path = public as $$
declare
  method payout_method;
  earned bigint;
begin
  perform from app_user where id = p_user_id for no key update;
  if exists (select from account_hold where user_id = p_user_id and lifted_at is null)
    or exists (select from ledger_account where kind = 'DEBT' and owner_id = p_user_id and balance_micros < 0)
  then
    raise exception 'money of this person does not leave now' using errcode = 'PW403';
  end if;
  select * into method from payout_method
    where id = p_method_id and user_id = p_user_id and removed_at is null and confirmed_at <= p_now and usable_from <= p_now;
  if not found then
    raise exception 'this payout method cannot be used now' using errcode = 'PW403';
  end if;
  if exists (select from withdrawal where user_id = p_user_id and status in ('REQUESTED', 'PROCESSING', 'UNKNOWN')) then
    return 'open';
  end if;
  earned := ledger_account_of('EARNED', p_user_id);
  perform ledger_lock(array[earned]);
  if earned_withdrawable(p_user_id, p_pay_until, p_rewards_until) < p_amount then
    return 'funds';
  end if;
  insert into withdrawal (id, user_id, method_id, method_kind, method_label, destination_sealed, amount_micros, fee_micros,
    requested_at, due_at, review_due_at, review_reason)
  values (p_id, p_user_id, method.id, method.kind, method.label, method.destination_sealed, p_amount, p_fee,
    p_now, p_due_at, p_review_due_at, p_review_reason);
  perform ledger_post('WITHDRAWAL_REQUESTED', 'withdrawal:' || p_id, null,
    array[earned, ledger_account_of('IN_TRANSIT', p_id)], array[-p_amount, p_amount], null, p_now);
  return 'requested';
end $$;

-- Gives back to Earned what a withdrawal still holds. Called with its row locked.
create function withdrawal_give_back(w withdrawal, p_now timestamptz) returns void language plpgsql as $$
declare held bigint := w.amount_micros - case when w.fee_returned_at is null then 0 else w.fee_micros end;
begin
  perform ledger_post('WITHDRAWAL_RETURNED', 'withdrawal-returned:' || w.id, null,
    array[ledger_account_of('IN_TRANSIT', w.id), ledger_account_of('EARNED', w.user_id)], array[-held, held], null, p_now);
end $$;

-- REQUESTED -> CANCELLED with the money back. False when it is not the person's, or no longer only requested.
create function withdrawal_cancel(p_id text, p_user_id text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare w withdrawal;
begin
  update withdrawal set status = 'CANCELLED', cancelled_at = p_now
    where id = p_id and user_id = p_user_id and status = 'REQUESTED' returning * into w;
  if not found then return false; end if;
  perform withdrawal_give_back(w, p_now);
  return true;
end $$;

-- A person's decision about a request that waits for one: free to go, or FAILED with the reason and the money back.
-- False when it does not wait for a decision.
create function withdrawal_review(p_id text, p_reviewer_id text, p_approved boolean, p_reason text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare w withdrawal;
begin
  update withdrawal set reviewed_at = p_now, reviewed_by = p_reviewer_id,
    status = case when p_approved then status else 'FAILED' end,
    failed_at = case when p_approved then null else p_now end,
    problem = case when p_approved then problem else p_reason end
    where id = p_id and status = 'REQUESTED' and review_due_at is not null and reviewed_at is null returning * into w;
  if not found then return false; end if;
  if not p_approved then perform withdrawal_give_back(w, p_now); end if;
  return true;
end $$;

-- Gives the fee back of what is late, once each; at most `p_limit`. Returns how many.
create function withdrawal_return_fee_due(p_limit int, p_now timestamptz) returns int
language plpgsql security definer set search_path = public as $$
declare
  w withdrawal;
  done int := 0;
begin
  for w in
    select * from withdrawal where status in ('REQUESTED', 'PROCESSING', 'UNKNOWN')
      and fee_returned_at is null and fee_micros > 0 and due_at <= p_now
    order by due_at, id limit p_limit for update skip locked
  loop
    update withdrawal set fee_returned_at = p_now where id = w.id;
    perform ledger_post('WITHDRAWAL_FEE_RETURNED', 'withdrawal-fee-returned:' || w.id, null,
      array[ledger_account_of('IN_TRANSIT', w.id), ledger_account_of('EARNED', w.user_id)],
      array[-w.fee_micros, w.fee_micros], null, p_now);
    done := done + 1;
  end loop;
  return done;
end $$;

create function withdrawal_return_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
  select 'each withdrawal took its sum once, and what did not arrive came back', count(*), min(id) from (
    select w.id from withdrawal w
    left join ledger_transaction t on t.key = any (array[
      'withdrawal:' || w.id, 'withdrawal-fee-returned:' || w.id, 'withdrawal-returned:' || w.id, 'withdrawal-reversed:' || w.id])
    left join ledger_entry e on e.transaction_id = t.id
      and e.account_id = (select a.id from ledger_account a where a.kind = 'EARNED' and a.owner_id = w.user_id)
    group by w.id
    having coalesce(sum(e.amount_micros), 0) <> case
      when w.status not in ('FAILED', 'CANCELLED') then -w.amount_micros + case when w.fee_returned_at is null then 0 else w.fee_micros end
      -- What arrived and was sent back later returns without the fee it cost.
      when w.completed_at is not null and w.fee_returned_at is null then -w.fee_micros
      else 0 end) x
$$;

revoke execute on function
  earned_withdrawable(text, timestamptz, timestamptz), payouts_paused_until(text, timestamptz),
  withdrawal_request(text, text, text, bigint, bigint, timestamptz, timestamptz, text, timestamptz, timestamptz, timestamptz),
  withdrawal_give_back(withdrawal, timestamptz), withdrawal_cancel(text, text, timestamptz),
  withdrawal_review(text, text, boolean, text, timestamptz), withdrawal_return_fee_due(int, timestamptz),
  withdrawal_return_invariants() from public;
grant execute on function
  earned_withdrawable(text, timestamptz, timestamptz), payouts_paused_until(text, timestamptz),
  withdrawal_request(text, text, text, bigint, bigint, timestamptz, timestamptz, text, timestamptz, timestamptz, timestamptz),
  withdrawal_cancel(text, text, timestamptz), withdrawal_review(text, text, boolean, text, timestamptz),
  withdrawal_return_fee_due(int, timestamptz) to piecework_app;
