-- Payout runs: withdrawals leave in sets, each of them once.
--
-- What must never happen, and who prevents it:
--   a withdrawal in two runs at once                          the claim, under the person's lock; unique index payout_item_one_sent
--   sent while its person is on hold or owes money            payout_begin_send, under the lock that a hold takes
--   sent without having been stored as being sent             payout_begin_send writes sending_at, and commits, first
--   sent again although it may have been paid                 payout_item_transition: UNKNOWN never becomes SENDING
--   a run approved by its one person where two are needed     check payout_run_two_persons
--   money and state of a withdrawal apart                     only functions write both; payout_invariants()

insert into payout_run_transition (from_status, to_status) values
  ('DRAFT', 'APPROVED'), ('DRAFT', 'CANCELLED'), ('APPROVED', 'RUNNING'), ('APPROVED', 'CANCELLED'),
  ('RUNNING', 'PAUSED'), ('RUNNING', 'FINISHED'), ('PAUSED', 'RUNNING'), ('PAUSED', 'CANCELLED'), ('FINISHED', 'RUNNING');

insert into payout_item_transition (from_state, to_state) values
  ('SELECTED', 'EXCLUDED'), ('SELECTED', 'SENDING'), ('SELECTED', 'SENT'),
  ('SENDING', 'SELECTED'), ('SENDING', 'SENT'), ('SENDING', 'PAID'), ('SENDING', 'FAILED'), ('SENDING', 'UNKNOWN'), ('SENDING', 'RETURNED'),
  ('SENT', 'PAID'), ('SENT', 'RETURNED'),
  ('UNKNOWN', 'SENT'), ('UNKNOWN', 'PAID'), ('UNKNOWN', 'RETURNED'),
  ('FAILED', 'SELECTED'), ('FAILED', 'RETURNED'), ('FAILED', 'EXCLUDED'),
  ('PAID', 'RETURNED');

create function payout_run_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from payout_run_transition where from_status = old.status and to_status = new.status) then
    raise exception 'a payout run cannot go from % to %', old.status, new.status using errcode = 'PW004';
  end if;
  return new;
end $$;
create trigger payout_run_guarded before update of status on payout_run
  for each row when (new.status is distinct from old.status) execute function payout_run_guard();

create function payout_item_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from payout_item_transition where from_state = old.state and to_state = new.state) then
    raise exception 'a payout cannot go from % to %', old.state, new.state using errcode = 'PW004';
  end if;
  return new;
end $$;
create trigger payout_item_guarded before update of state on payout_item
  for each row when (new.state is distinct from old.state) execute function payout_item_guard();

create unique index payout_item_one_sent on payout_item (withdrawal_id) where state in ('SENDING', 'SENT', 'UNKNOWN', 'PAID');
alter table payout_item add constraint payout_item_exclusion_has_a_reason check ((state = 'EXCLUDED') = (exclusion is not null));
alter table payout_run add constraint payout_run_approved check (status in ('DRAFT', 'CANCELLED') or approved_at is not null);
alter table payout_run add constraint payout_run_two_persons check (
  (second_approved_by is null or second_approved_by <> approved_by)
  and (not needs_second or status in ('DRAFT', 'CANCELLED') or second_approved_at is not null));
alter table payout_run add constraint payout_run_pause_has_a_reason check ((status = 'PAUSED') <= (pause_reason is not null));

-- Why a withdrawal may not be paid by this run now; null when it may. True only under its person's lock.
create function payout_obstacle(p_run payout_run, w withdrawal, p_now timestamptz) returns text language sql stable as $$
  select case
    when w.status in ('CANCELLED', 'COMPLETED', 'FAILED') then 'ended'
    when w.status <> 'REQUESTED' and w.run_id is distinct from p_run.id then 'elsewhere'
    when w.user_id in (p_run.created_by, p_run.approved_by, p_run.second_approved_by) then 'own'
    when exists (select from account_hold h where h.user_id = w.user_id and h.lifted_at is null) then 'hold'
    when exists (select from ledger_account a where a.kind = 'DEBT' and a.owner_id = w.user_id and a.balance_micros < 0) then 'debt'
    when payouts_paused_until(w.user_id, p_now) is not null or not exists (select from payout_method m
      where m.id = w.method_id and m.confirmed_at is not null and m.usable_from <= p_now) then 'method'
    when w.review_due_at is not null and w.reviewed_at is null then 'review'
  end
$$;

-- Locks a withdrawal in the order everybody follows: its person first.
create function payout_lock(p_withdrawal_id text) returns withdrawal language plpgsql as $$
declare locked withdrawal;
begin
  perform from app_user where id = (select user_id from withdrawal where id = p_withdrawal_id) for no key update;
  select * into locked from withdrawal where id = p_withdrawal_id for update;
  return locked;
end $$;

-- Makes a run of what is requested: all of a kind, or those named. `p_large_above`: above it two persons approve, or a
-- scheduled run leaves it out. Returns how many it took; null when this instant of the timetable has its run already.
create function payout_create(
  p_id text, p_kind payout_method_kind, p_scheduled_for timestamptz, p_withdrawals text[], p_by text, p_large_above bigint, p_now timestamptz
) returns integer language plpgsql security definer set search_path = public as $$
declare run payout_run;
begin
  insert into payout_run (id, method_kind, scheduled_for, created_at, created_by, selected, amount_micros, fee_micros, needs_second)
    values (p_id, p_kind, p_scheduled_for, p_now, p_by, 0, 0, 0, false)
    on conflict (scheduled_for) do nothing returning * into run;
  if run.id is null then return null; end if;
  insert into payout_item (run_id, withdrawal_id, state, exclusion, changed_at)
  select p_id, x.id, (case when x.reason is null then 'SELECTED' else 'EXCLUDED' end)::payout_item_state, x.reason, p_now from (
    select w.id, coalesce(payout_obstacle(run, w, p_now),
      case when p_scheduled_for is not null and w.amount_micros > p_large_above then 'large' end) as reason
    from withdrawal w
    where w.status = 'REQUESTED' and (p_kind is null or w.method_kind = p_kind) and (p_withdrawals is null or w.id = any (p_withdrawals))) x;
  update payout_run r set selected = t.selected, amount_micros = t.amount, fee_micros = t.fee,
    needs_second = p_scheduled_for is null and (t.amount > p_large_above or t.largest > p_large_above)
  from (select count(*)::int as selected, coalesce(sum(w.amount_micros), 0)::bigint as amount,
      coalesce(sum(w.fee_micros), 0)::bigint as fee, coalesce(max(w.amount_micros), 0) as largest
    from payout_item i join withdrawal w on w.id = i.withdrawal_id where i.run_id = p_id and i.state = 'SELECTED') t
  where r.id = p_id returning r.* into run;
  return run.selected;
end $$;

-- Takes what the run selected out of its people's hands, at most `p_limit`; whoever is busy is left for the next call.
-- What may not be paid now is left out with the reason. Returns how many are taken or left out by this call.
create function payout_claim(p_run_id text, p_limit integer, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public as $$
declare run payout_run; one record; w withdrawal; reason text; done integer := 0;
begin
  select * into run from payout_run where id = p_run_id and status = 'RUNNING';
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

-- Puts a withdrawal back among the requests: the provider certainly never had it.
create function payout_put_back(p_run_id text, p_withdrawal_id text, p_reason text, p_now timestamptz) returns void language plpgsql as $$
begin
  update withdrawal set status = 'REQUESTED', run_id = null, sending_at = null, problem = null
  where id = p_withdrawal_id and run_id = p_run_id and status = 'PROCESSING';
  update payout_item set state = 'EXCLUDED', exclusion = p_reason, changed_at = p_now
  where run_id = p_run_id and withdrawal_id = p_withdrawal_id;
end $$;

-- The last question before the provider is called; the caller commits before it calls. 'go', or why not: what may not be
-- paid any more is back among the requests then.
create function payout_begin_send(p_run_id text, p_withdrawal_id text, p_now timestamptz) returns text
language plpgsql security definer set search_path = public as $$
declare w withdrawal := payout_lock(p_withdrawal_id); run payout_run; item payout_item; reason text;
begin
  select * into run from payout_run where id = p_run_id for share;
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

-- Whether a payout of unknown outcome may be sent once more under its first key, which the provider honours for 30 days.
create function payout_begin_repeat(p_run_id text, p_withdrawal_id text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare w withdrawal := payout_lock(p_withdrawal_id); run payout_run;
begin
  select * into run from payout_run where id = p_run_id;
  if w.status <> 'UNKNOWN' or w.run_id <> p_run_id or w.sending_at <= p_now - interval '29 days'
    or payout_obstacle(run, w, p_now) is not null then return false; end if;
  update payout_item set attempts = attempts + 1 where run_id = p_run_id and withdrawal_id = p_withdrawal_id and state = 'UNKNOWN';
  return found;
end $$;

-- The provider has it: it is on its way, or waits for the person. False when it has ended already.
create function payout_sent(
  p_run_id text, p_withdrawal_id text, p_reference text, p_provider_status text, p_problem text, p_next_check timestamptz, p_now timestamptz
) returns boolean language plpgsql security definer set search_path = public as $$
declare w withdrawal := payout_lock(p_withdrawal_id);
begin
  if w.status not in ('PROCESSING', 'UNKNOWN') or w.run_id <> p_run_id then return false; end if;
  update payout_item set state = 'SENT', problem = p_problem, next_check_at = p_next_check, checks = checks + 1, changed_at = p_now
  where run_id = p_run_id and withdrawal_id = w.id and state in ('SENDING', 'SENT', 'UNKNOWN');
  if not found then return false; end if;
  update withdrawal set status = 'PROCESSING', provider_reference = coalesce(p_reference, provider_reference),
    provider_status = p_provider_status, problem = p_problem where id = w.id;
  return true;
end $$;

-- The money has arrived: out of transit to the provider's account, the fee to the fees unless it was given back.
-- True when it happened now, false when it had happened or the money had gone back.
create function payout_paid(
  p_run_id text, p_withdrawal_id text, p_reference text, p_provider_status text, p_next_check timestamptz, p_now timestamptz
) returns boolean language plpgsql security definer set search_path = public as $$
declare w withdrawal := payout_lock(p_withdrawal_id); fee bigint; accounts bigint[]; amounts bigint[];
begin
  if w.status not in ('PROCESSING', 'UNKNOWN') or w.run_id <> p_run_id then return false; end if;
  update payout_item set state = 'PAID', problem = null, next_check_at = p_next_check, checks = 0, changed_at = p_now
  where run_id = p_run_id and withdrawal_id = w.id and state in ('SENDING', 'SENT', 'UNKNOWN');
  if not found then return false; end if;
  update withdrawal set status = 'COMPLETED', completed_at = p_now, provider_reference = coalesce(p_reference, provider_reference),
    provider_status = p_provider_status, problem = null where id = w.id;
  fee := case when w.fee_returned_at is null then w.fee_micros else 0 end;
  accounts := array[ledger_account_of('IN_TRANSIT', w.id), ledger_account_of('CLEARING', lower(w.method_kind::text))];
  amounts := array[-(w.amount_micros - w.fee_micros + fee), w.amount_micros - w.fee_micros];
  if fee > 0 then
    accounts := accounts || ledger_fees_account();
    amounts := amounts || fee;
  end if;
  perform ledger_post('WITHDRAWAL_COMPLETED', 'withdrawal-completed:' || w.id, null, accounts, amounts, null, p_now);
  return true;
end $$;

-- The money did not arrive, or came back afterwards: all that is in transit, or what had left, is Earned again.
-- 'returned', 'reversed' after it had been paid, or null when it had happened already.
create function payout_returned(
  p_run_id text, p_withdrawal_id text, p_reference text, p_provider_status text, p_problem text, p_now timestamptz
) returns text language plpgsql security definer set search_path = public as $$
declare w withdrawal := payout_lock(p_withdrawal_id); net bigint; fee bigint;
begin
  if w.status not in ('PROCESSING', 'UNKNOWN', 'COMPLETED') or w.run_id <> p_run_id then return null; end if;
  update payout_item set state = 'RETURNED', problem = p_problem, next_check_at = null, changed_at = p_now
  where run_id = p_run_id and withdrawal_id = w.id and state in ('SENDING', 'SENT', 'UNKNOWN', 'FAILED', 'PAID');
  if not found then return null; end if;
  update withdrawal set status = 'FAILED', failed_at = p_now, provider_reference = coalesce(p_reference, provider_reference),
    provider_status = p_provider_status, problem = p_problem where id = w.id;
  net := w.amount_micros - w.fee_micros;
  if w.status = 'COMPLETED' then
    perform ledger_post('WITHDRAWAL_REVERSED', 'withdrawal-reversed:' || w.id, null,
      array[ledger_account_of('CLEARING', lower(w.method_kind::text)), ledger_account_of('EARNED', w.user_id)], array[-net, net], null, p_now);
    return 'reversed';
  end if;
  fee := case when w.fee_returned_at is null then w.fee_micros else 0 end;
  perform ledger_post('WITHDRAWAL_RETURNED', 'withdrawal-returned:' || w.id, null,
    array[ledger_account_of('IN_TRANSIT', w.id), ledger_account_of('EARNED', w.user_id)], array[-(net + fee), net + fee], null, p_now);
  return 'returned';
end $$;

-- The provider certainly did not accept it. A person decides about it, or with `p_again` the run tries it once more.
create function payout_refused(
  p_run_id text, p_withdrawal_id text, p_problem text, p_again boolean, p_now timestamptz
) returns boolean language plpgsql security definer set search_path = public as $$
begin
  perform payout_lock(p_withdrawal_id);
  update payout_item set state = (case when p_again then 'SELECTED' else 'FAILED' end)::payout_item_state, problem = p_problem, changed_at = p_now
  where run_id = p_run_id and withdrawal_id = p_withdrawal_id and state = 'SENDING';
  return found;
end $$;

-- Nobody knows whether the provider accepted it: only the provider's own word ends this.
create function payout_unknown(
  p_run_id text, p_withdrawal_id text, p_problem text, p_next_check timestamptz, p_now timestamptz
) returns boolean language plpgsql security definer set search_path = public as $$
begin
  perform payout_lock(p_withdrawal_id);
  update payout_item set state = 'UNKNOWN', problem = p_problem, next_check_at = p_next_check, changed_at = p_now
  where run_id = p_run_id and withdrawal_id = p_withdrawal_id and state = 'SENDING';
  if not found then return false; end if;
  update withdrawal set status = 'UNKNOWN' where id = p_withdrawal_id;
  return true;
end $$;

-- What a process left half sent when it died before `p_stale` may have been paid. Returns how many.
create function payout_recover(p_stale timestamptz, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public as $$
declare one record; found_count integer := 0;
begin
  for one in
    select i.run_id, i.withdrawal_id from payout_item i join withdrawal w on w.id = i.withdrawal_id
    where i.state = 'SENDING' and i.changed_at < p_stale order by w.user_id
  loop
    if payout_unknown(one.run_id, one.withdrawal_id, 'The sending was interrupted.', p_now, p_now) then
      found_count := found_count + 1;
    end if;
  end loop;
  return found_count;
end $$;

-- Marks the withdrawals of a kind that leave in a file as sent, before the file is given out. Returns how many.
create function payout_hand_out(p_run_id text, p_kind payout_method_kind, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public as $$
declare run payout_run; one record; w withdrawal; reason text; handed integer := 0;
begin
  select * into run from payout_run where id = p_run_id and status in ('RUNNING', 'FINISHED') for share;
  if not found then return 0; end if;
  for one in
    select i.withdrawal_id from payout_item i join withdrawal r on r.id = i.withdrawal_id
    where i.run_id = p_run_id and i.state = 'SELECTED' and r.status = 'PROCESSING' and r.run_id = p_run_id and r.method_kind = p_kind
    order by r.user_id
  loop
    w := payout_lock(one.withdrawal_id);
    if w.status <> 'PROCESSING' or w.run_id <> p_run_id then continue; end if;
    reason := payout_obstacle(run, w, p_now);
    if reason is not null then
      perform payout_put_back(p_run_id, w.id, reason, p_now);
      continue;
    end if;
    update payout_item set state = 'SENT', attempts = attempts + 1, changed_at = p_now
    where run_id = p_run_id and withdrawal_id = w.id and state = 'SELECTED';
    if not found then continue; end if;
    update withdrawal set sending_at = p_now, provider_status = 'IN_FILE' where id = w.id;
    handed := handed + 1;
  end loop;
  return handed;
end $$;

-- A refused one is tried again, or goes back among the requests. False when it is not, or no longer, refused.
create function payout_retry(p_run_id text, p_withdrawal_id text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  perform payout_lock(p_withdrawal_id);
  update payout_item set state = 'SELECTED', changed_at = p_now
  where run_id = p_run_id and withdrawal_id = p_withdrawal_id and state = 'FAILED';
  return found;
end $$;

-- Ends what a cancelled run has not sent: back among the requests. Returns how many.
create function payout_release(p_run_id text, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public as $$
declare one record; released integer := 0;
begin
  for one in
    select i.withdrawal_id from payout_item i join withdrawal w on w.id = i.withdrawal_id
    where i.run_id = p_run_id and i.state in ('SELECTED', 'FAILED') order by w.user_id
  loop
    perform payout_lock(one.withdrawal_id);
    perform from payout_item where run_id = p_run_id and withdrawal_id = one.withdrawal_id and state in ('SELECTED', 'FAILED') for update;
    if not found then continue; end if;
    perform payout_put_back(p_run_id, one.withdrawal_id, 'run-cancelled', p_now);
    released := released + 1;
  end loop;
  return released;
end $$;

create function payout_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
  select 'each payout of a run agrees with its withdrawal', count(*), min(i.withdrawal_id) from payout_item i
    join withdrawal w on w.id = i.withdrawal_id
    where not case i.state
      when 'SENDING' then w.status = 'PROCESSING' and w.run_id = i.run_id and w.sending_at is not null
      when 'SENT' then w.status = 'PROCESSING' and w.run_id = i.run_id and w.sending_at is not null
      when 'FAILED' then w.status = 'PROCESSING' and w.run_id = i.run_id
      when 'UNKNOWN' then w.status = 'UNKNOWN' and w.run_id = i.run_id and w.sending_at is not null
      when 'PAID' then w.status = 'COMPLETED' and w.run_id = i.run_id
      when 'RETURNED' then w.status = 'FAILED' and w.run_id = i.run_id
      else true end
  union all
  select 'each withdrawal under way is in its run', count(*), min(w.id) from withdrawal w
    where w.status in ('PROCESSING', 'UNKNOWN') and not exists (
      select from payout_item i where i.run_id = w.run_id and i.withdrawal_id = w.id
        and i.state in ('SELECTED', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN'))
$$;

grant select on payout_run, payout_item, payout_run_transition, payout_item_transition to piecework_app;
grant update (status, approved_at, approved_by, second_approved_at, second_approved_by, started_at, heartbeat_at, failures_in_row,
  paused_at, pause_reason, ended_at) on payout_run to piecework_app;
grant update (next_check_at, checks) on payout_item to piecework_app;
revoke execute on function
  payout_run_guard(), payout_item_guard(), payout_obstacle(payout_run, withdrawal, timestamptz), payout_lock(text),
  payout_create(text, payout_method_kind, timestamptz, text[], text, bigint, timestamptz),
  payout_claim(text, integer, timestamptz), payout_put_back(text, text, text, timestamptz),
  payout_begin_send(text, text, timestamptz), payout_begin_repeat(text, text, timestamptz),
  payout_sent(text, text, text, text, text, timestamptz, timestamptz),
  payout_paid(text, text, text, text, timestamptz, timestamptz),
  payout_returned(text, text, text, text, text, timestamptz), payout_refused(text, text, text, boolean, timestamptz),
  payout_unknown(text, text, text, timestamptz, timestamptz), payout_recover(timestamptz, timestamptz),
  payout_hand_out(text, payout_method_kind, timestamptz), payout_retry(text, text, timestamptz),
  payout_release(text, timestamptz), payout_invariants() from public;
grant execute on function
  payout_create(text, payout_method_kind, timestamptz, text[], text, bigint, timestamptz),
  payout_claim(text, integer, timestamptz), payout_begin_send(text, text, timestamptz), payout_begin_repeat(text, text, timestamptz),
  payout_sent(text, text, text, text, text, timestamptz, timestamptz),
  payout_paid(text, text, text, text, timestamptz, timestamptz),
  payout_returned(text, text, text, text, text, timestamptz), payout_refused(text, text, text, boolean, timestamptz),
  payout_unknown(text, text, text, timestamptz, timestamptz), payout_recover(timestamptz, timestamptz),
  payout_hand_out(text, payout_method_kind, timestamptz), payout_retry(text, text, timestamptz),
  payout_release(text, timestamptz) to piecework_app;
