-- DropIndex
DROP INDEX "referral_referrer_id_created_at_idx";

-- CreateIndex
CREATE INDEX "referral_referrer_id_referred_id_idx" ON "referral"("referrer_id", "referred_id");

-- CreateIndex
CREATE INDEX "voucher_maker_id_id_idx" ON "voucher"("maker_id", "id");

-- ACTIVE -> EXPIRED for vouchers nobody used in time, at most `p_limit`, with the money back. Returns their ids.
-- As before, but the accounts are found by their owners, not by reading everybody's.
create or replace function voucher_expire_due(p_limit int, p_now timestamptz) returns text[]
language plpgsql security definer set search_path = public as $$
declare
  due text[];
  v voucher;
begin
  due := array(select id from voucher where status = 'ACTIVE' and expires_at <= p_now
    order by expires_at, id limit p_limit for update skip locked);
  -- All accounts at once, in the order of every writer, before the first is posted to.
  perform ledger_lock(array(
    select a.id from voucher x
    cross join lateral (values ('EARNED'::ledger_account_kind, x.maker_id), ('VOUCHER', x.id)) o (kind, owner_id)
    join ledger_account a on a.kind = o.kind and a.owner_id = o.owner_id where x.id = any (due)));
  for v in update voucher set status = 'EXPIRED', returned_at = p_now where id = any (due) returning * loop
    perform voucher_give_back(v, p_now);
  end loop;
  return due;
end $$;

-- Whether a person is of the finance staff and may act: an account on hold decides nothing. True under their lock.
create function finance_in_force(p_user_id text) returns boolean language sql stable as $$
  select exists (select from app_user where id = p_user_id and role in ('FINANCE', 'ADMIN'))
    and not exists (select from account_hold where user_id = p_user_id and scope = 'ACCOUNT' and lifted_at is null)
$$;

-- Approves or rejects (with a reason) what somebody proposed; approving posts it. The people are locked by id before the
-- adjustment and the accounts, so neither loses the role, is put on hold, nor a touched person moves money, meanwhile.
-- Returns 'done'; else why not: 'decided', 'expired', 'role', 'proposer' (is no longer of the finance staff, or on hold),
-- 'own', 'funds' or 'debt'.
create or replace function adjustment_decide(p_id text, p_by text, p_reject_reason text, p_now timestamptz) returns text
language plpgsql security definer set search_path = public as $$
declare
  a adjustment;
  from_id bigint;
  to_id bigint;
begin
  select * into a from adjustment where id = p_id;
  perform from app_user where id in (p_by, a.proposed_by, a.from_owner, a.to_owner) order by id for no key update;
  select * into a from adjustment where id = p_id for update;
  if a.status is distinct from 'PROPOSED' then return 'decided'; end if;
  if a.expires_at <= p_now then return 'expired'; end if;
  if not finance_in_force(p_by) then return 'role'; end if;
  if p_by in (a.from_owner, a.to_owner) then return 'own'; end if;
  if p_reject_reason is not null then
    update adjustment set status = 'REJECTED', decided_at = p_now, decided_by = p_by, reject_reason = p_reject_reason where id = p_id;
    return 'done';
  end if;
  if p_by = a.proposed_by then return 'own'; end if;
  if not finance_in_force(a.proposed_by) then return 'proposer'; end if;
  from_id := ledger_account_of(a.from_kind, a.from_owner);
  to_id := ledger_account_of(a.to_kind, a.to_owner);
  perform ledger_lock(array[from_id, to_id]);
  if a.from_kind = 'WALLET' and (select balance_micros from ledger_account where id = from_id) < a.amount_micros then return 'funds'; end if;
  if a.to_kind = 'DEBT' and (select balance_micros from ledger_account where id = to_id) + a.amount_micros > 0 then return 'debt'; end if;
  update adjustment set status = 'APPROVED', decided_at = p_now, decided_by = p_by where id = p_id;
  perform ledger_post('ADJUSTMENT', 'adjustment:' || p_id, null, array[from_id, to_id], array[-a.amount_micros, a.amount_micros], null, p_now);
  return 'done';
end $$;

revoke execute on function finance_in_force(text) from public;
