-- AlterTable
ALTER TABLE "payout_method" ADD COLUMN     "link_sent_at" TIMESTAMPTZ(3);

-- What must never happen, and who prevents it:
--   a request that waits for a person for ever                withdrawal_waits_for_review ends with its date
--   a cancelled run that takes a withdrawal all the same      payout_claim, with the run locked before any person
--   two workers and a cancelled run waiting for each other    payout_begin_send locks in the same order
--   money that pays a debt sent to a card instead             refund_request pays the debt first

-- The link to a payout address can be mailed again; the app writes down when.
grant update (link_sent_at) on payout_method to piecework_app;

-- Whether a person of the staff may still decide. Once the promised instant has come nobody may: it goes by itself.
create function withdrawal_waits_for_review(w withdrawal, p_now timestamptz) returns boolean language sql immutable as $$
  select coalesce(w.review_due_at > p_now, false) and w.reviewed_at is null
$$;

create or replace function payout_obstacle(p_run payout_run, w withdrawal, p_now timestamptz) returns text language sql stable as $$
  select case
    when w.status in ('CANCELLED', 'COMPLETED', 'FAILED') then 'ended'
    when w.status <> 'REQUESTED' and w.run_id is distinct from p_run.id then 'elsewhere'
    when w.user_id in (p_run.created_by, p_run.approved_by, p_run.second_approved_by) then 'own'
    when exists (select from account_hold h where h.user_id = w.user_id and h.lifted_at is null) then 'hold'
    when exists (select from ledger_account a where a.kind = 'DEBT' and a.owner_id = w.user_id and a.balance_micros < 0) then 'debt'
    when payouts_paused_until(w.user_id, p_now) is not null or not exists (select from payout_method m
      where m.id = w.method_id and m.confirmed_at is not null and m.usable_from <= p_now and m.removed_at is null) then 'method'
    when withdrawal_waits_for_review(w, p_now) then 'review'
  end
$$;

create or replace function withdrawal_review(p_id text, p_reviewer_id text, p_approved boolean, p_reason text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare w withdrawal;
begin
  update withdrawal r set reviewed_at = p_now, reviewed_by = p_reviewer_id,
    status = case when p_approved then status else 'FAILED' end,
    failed_at = case when p_approved then null else p_now end,
    problem = case when p_approved then problem else p_reason end
    where id = p_id and status = 'REQUESTED' and withdrawal_waits_for_review(r, p_now) returning r.* into w;
  if not found then return false; end if;
  if not p_approved then perform withdrawal_give_back(w, p_now); end if;
  return true;
end $$;

-- As before, with the run locked first: it is neither paused nor cancelled while its withdrawals are taken.
create or replace function payout_claim(p_run_id text, p_limit integer, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public as $$
declare run payout_run; one record; w withdrawal; reason text; done integer := 0;
begin
  select * into run from payout_run where id = p_run_id and status = 'RUNNING' for share;
  if not found then return 0; end if;
  for one in
    select i.withdrawal_id from payout_item i join withdrawal r on r.id = i.withdrawal_id join app_user u on u.id = r.user_id
    where i.run_id = p_run_id and i.state = 'SELECTED' and (r.status <> 'PROCESSING' or r.run_id <> p_run_id)
    order by u.id limit p_limit for no key update of u skip locked
  loop
    select * into w from withdrawal where id = one.withdrawal_id for update;
    reason := payout_obstacle(run, w, p_now);
    if reason is null then
      update withdrawal set status = 'PROCESSING', run_id = p_run_id where id = w.id and status = 'REQUESTED';
    else
      update payout_item set state = 'EXCLUDED', exclusion = reason, changed_at = p_now
      where run_id = p_run_id and withdrawal_id = w.id and state = 'SELECTED';
    end if;
    done := done + 1;
  end loop;
  return done;
end $$;

-- As before, with the run locked first, as everybody does who touches the payouts of a run.
create or replace function payout_begin_send(p_run_id text, p_withdrawal_id text, p_now timestamptz) returns text
language plpgsql security definer set search_path = public as $$
declare w withdrawal; run payout_run; item payout_item; reason text;
begin
  select * into run from payout_run where id = p_run_id for share;
  w := payout_lock(p_withdrawal_id);
  if run.status <> 'RUNNING' then return 'paused'; end if;
  select * into item from payout_item where run_id = p_run_id and withdrawal_id = p_withdrawal_id for update;
  if item.state is distinct from 'SELECTED' or w.status <> 'PROCESSING' or w.run_id <> p_run_id then return 'gone'; end if;
  reason := payout_obstacle(run, w, p_now);
  if reason is not null then
    perform payout_put_back(p_run_id, p_withdrawal_id, reason, p_now);
    return reason;
  end if;
  update withdrawal set sending_at = p_now where id = w.id;
  update payout_item set state = 'SENDING', attempts = attempts + 1, problem = null, changed_at = p_now
  where run_id = p_run_id and withdrawal_id = w.id;
  return 'go';
end $$;

-- As before; how often the provider was asked is counted by whoever asks.
create or replace function payout_sent(
  p_run_id text, p_withdrawal_id text, p_reference text, p_provider_status text, p_problem text, p_next_check timestamptz, p_now timestamptz
) returns boolean language plpgsql security definer set search_path = public as $$
declare w withdrawal := payout_lock(p_withdrawal_id);
begin
  if w.status not in ('PROCESSING', 'UNKNOWN') or w.run_id <> p_run_id then return false; end if;
  update payout_item set state = 'SENT', problem = p_problem, next_check_at = p_next_check, changed_at = p_now
  where run_id = p_run_id and withdrawal_id = w.id and state in ('SENDING', 'SENT', 'UNKNOWN');
  if not found then return false; end if;
  update withdrawal set status = 'PROCESSING', provider_reference = coalesce(p_reference, provider_reference),
    provider_status = p_provider_status, problem = p_problem where id = w.id;
  return true;
end $$;

-- As before; what the owner owes is paid out of the Wallet first, so that no money leaves around a debt.
create or replace function refund_request(p_id text, p_deposit_id text, p_origin refund_origin, p_amount bigint, p_since timestamptz, p_now timestamptz)
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
  if p_origin = 'OWNER' then perform debt_settle(d.user_id, p_now); end if;
  wallet := ledger_account_of('WALLET', d.user_id);
  perform ledger_lock(array[wallet]);
  if p_amount > (select balance_micros from ledger_account where id = wallet) then return 'funds'; end if;
  insert into refund (id, deposit_id, origin, amount_micros, requested_at, next_attempt_at)
    values (p_id, d.id, p_origin, p_amount, p_now, p_now);
  perform ledger_post('CARD_REFUNDED', 'refund:' || p_id, null,
    array[wallet, ledger_account_of('CLEARING', 'stripe')], array[-p_amount, p_amount], null, p_now);
  return 'requested';
end $$;

revoke execute on function withdrawal_waits_for_review(withdrawal, timestamptz) from public;
