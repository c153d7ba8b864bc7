-- CreateEnum
CREATE TYPE "voucher_status" AS ENUM ('ACTIVE', 'REDEEMED', 'CANCELLED', 'EXPIRED');

-- CreateTable
CREATE TABLE "voucher" (
    "id" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "amount_micros" BIGINT NOT NULL,
    "status" "voucher_status" NOT NULL DEFAULT 'ACTIVE',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "redeemed_at" TIMESTAMPTZ(3),
    "redeemed_by_id" TEXT,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "voucher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher_transition" (
    "from_status" "voucher_status" NOT NULL,
    "to_status" "voucher_status" NOT NULL,

    CONSTRAINT "voucher_transition_pkey" PRIMARY KEY ("from_status","to_status")
);

-- CreateIndex
CREATE UNIQUE INDEX "voucher_code_hash_key" ON "voucher"("code_hash");

-- CreateIndex
CREATE INDEX "voucher_maker_id_created_at_idx" ON "voucher"("maker_id", "created_at");

-- CreateIndex
CREATE INDEX "voucher_redeemed_by_id_redeemed_at_idx" ON "voucher"("redeemed_by_id", "redeemed_at");

-- AddForeignKey
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_redeemed_by_id_fkey" FOREIGN KEY ("redeemed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Vouchers: from aged Earned into a code, and from the code into another person's Wallet or back to Earned.
--
-- What must never happen, and who prevents it:
--   a voucher is redeemed twice, or redeemed and returned    one guarded update; trigger voucher_guarded
--   its maker redeems it, and Earned becomes Wallet          check voucher_for_another
--   it turns into money that can be withdrawn                ledger_flow: only WALLET, or back to its maker's EARNED
--   young, foreign or stopped money becomes a voucher        voucher_make, under the locks of the person and of Earned
--   more than allowed in 30 days                             voucher_make, under the lock of the person
--   a voucher in parts of a cent                             check voucher_whole_cents
--   a code is read from the database                         only its keyed hash is kept

-- The legal steps of a voucher; the code's copy is lib/vouchers/states.ts, and a test compares the two.
insert into voucher_transition (from_status, to_status) values
  ('ACTIVE', 'REDEEMED'), ('ACTIVE', 'CANCELLED'), ('ACTIVE', 'EXPIRED');

create function voucher_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from voucher_transition where from_status = old.status and to_status = new.status) then
    raise exception 'a voucher cannot go from % to %', old.status, new.status using errcode = 'PW004';
  end if;
  return new;
end $$;
create trigger voucher_guarded before update of status on voucher
  for each row when (new.status is distinct from old.status) execute function voucher_guard();

alter table voucher add constraint voucher_whole_cents check (amount_micros > 0 and amount_micros % 10000 = 0);
alter table voucher add constraint voucher_for_another check (redeemed_by_id <> maker_id);
alter table voucher add constraint voucher_times check (
  expires_at > created_at and (status = 'REDEEMED') = (redeemed_at is not null)
  and (redeemed_at is null) = (redeemed_by_id is null) and (status in ('CANCELLED', 'EXPIRED')) = (returned_at is not null));
-- Reader: the sweep of expired vouchers.
create index voucher_due on voucher (expires_at, id) where status = 'ACTIVE';

-- What a person put into vouchers in the 30 days before `p_now`; what they cancelled does not count.
create function voucher_made_micros(p_user_id text, p_now timestamptz) returns bigint language sql stable as $$
  select coalesce(sum(amount_micros), 0)::bigint from voucher
  where maker_id = p_user_id and created_at > p_now - interval '720 hours' and status <> 'CANCELLED'
$$;

-- Takes money out of Earned into a voucher. 'made'; 'limit' when it is more than `p_most` in 30 days; 'funds' when less
-- than that is old enough. Raises PW403 when the person is on hold or in debt.
create function voucher_make(
  p_id text, p_user_id text, p_code_hash text, p_label text, p_amount bigint, p_most bigint, p_expires_at timestamptz,
  p_pay_until timestamptz, p_rewards_until timestamptz, p_now timestamptz
) returns text language plpgsql security definer set search_path = public as $$
declare earned bigint;
begin
  perform from app_user where id = p_user_id for no key update;
  if exists (select from account_hold where user_id = p_user_id and lifted_at is null)
    or exists (select from ledger_account where kind = 'DEBT' and owner_id = p_user_id and balance_micros < 0)
  then
    raise exception 'money of this person does not leave now' using errcode = 'PW403';
  end if;
  if voucher_made_micros(p_user_id, p_now) + p_amount > p_most then return 'limit'; end if;
  earned := ledger_account_of('EARNED', p_user_id);
  perform ledger_lock(array[earned]);
  if earned_withdrawable(p_user_id, p_pay_until, p_rewards_until) < p_amount then return 'funds'; end if;
  insert into voucher (id, maker_id, code_hash, label, amount_micros, created_at, expires_at)
    values (p_id, p_user_id, p_code_hash, p_label, p_amount, p_now, p_expires_at);
  perform ledger_post('VOUCHER_MADE', 'voucher:' || p_id, null,
    array[earned, ledger_account_of('VOUCHER', p_id)], array[-p_amount, p_amount], null, p_now);
  return 'made';
end $$;

-- ACTIVE -> REDEEMED, into the Wallet of somebody else than its maker. Null, whatever the reason, when the code is worth
-- nothing to this person: unknown, used, returned, expired or their own.
create function voucher_redeem(p_code_hash text, p_user_id text, p_now timestamptz) returns text
language plpgsql security definer set search_path = public as $$
declare v voucher;
begin
  update voucher set status = 'REDEEMED', redeemed_at = p_now, redeemed_by_id = p_user_id
    where code_hash = p_code_hash and status = 'ACTIVE' and expires_at > p_now and maker_id <> p_user_id returning * into v;
  if not found then return null; end if;
  perform ledger_post('VOUCHER_REDEEMED', 'voucher-redeemed:' || v.id, null,
    array[ledger_account_of('VOUCHER', v.id), ledger_account_of('WALLET', p_user_id)],
    array[-v.amount_micros, v.amount_micros], null, p_now);
  return v.id;
end $$;

-- Gives a voucher's money back to its maker's Earned. Called with its row locked.
create function voucher_give_back(v voucher, p_now timestamptz) returns void language sql as $$
  select ledger_post('VOUCHER_RETURNED', 'voucher-returned:' || v.id, null,
    array[ledger_account_of('VOUCHER', v.id), ledger_account_of('EARNED', v.maker_id)],
    array[-v.amount_micros, v.amount_micros], null, p_now);
$$;

-- ACTIVE -> CANCELLED with the money back. False when it is not the person's, or no longer active.
create function voucher_cancel(p_id text, p_user_id text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare v voucher;
begin
  update voucher set status = 'CANCELLED', returned_at = p_now
    where id = p_id and maker_id = p_user_id and status = 'ACTIVE' returning * into v;
  if not found then return false; end if;
  perform voucher_give_back(v, p_now);
  return true;
end $$;

-- ACTIVE -> EXPIRED for vouchers nobody used in time, at most `p_limit`, with the money back. Returns their ids.
create function voucher_expire_due(p_limit int, p_now timestamptz) returns text[]
language plpgsql security definer set search_path = public as $$
declare
  due text[];
  v voucher;
begin
  due := array(select id from voucher where status = 'ACTIVE' and expires_at <= p_now
    order by expires_at, id limit p_limit for update skip locked);
  -- All accounts at once, in the order of every writer, before the first is posted to.
  perform ledger_lock(array(
    select a.id from voucher x join ledger_account a
      on (a.kind = 'VOUCHER' and a.owner_id = x.id) or (a.kind = 'EARNED' and a.owner_id = x.maker_id) where x.id = any (due)));
  for v in update voucher set status = 'EXPIRED', returned_at = p_now where id = any (due) returning * loop
    perform voucher_give_back(v, p_now);
  end loop;
  return due;
end $$;

create function voucher_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
  select 'each voucher holds its sum until it is used or returned', count(*), min(v.id) from voucher v
    left join ledger_account a on a.kind = 'VOUCHER' and a.owner_id = v.id
    where coalesce(a.balance_micros, 0) <> case v.status when 'ACTIVE' then v.amount_micros else 0 end
  union all
  select 'each voucher went once, to the Wallet of who used it or back to its maker', count(*), min(v.id) from voucher v
    left join ledger_transaction t on t.key in ('voucher-redeemed:' || v.id, 'voucher-returned:' || v.id)
    left join ledger_entry e on e.transaction_id = t.id and e.amount_micros > 0
    left join ledger_account a on a.id = e.account_id
    where (v.status = 'ACTIVE') <> (t.id is null)
      or (v.status = 'REDEEMED' and (a.kind, a.owner_id, e.amount_micros) is distinct from ('WALLET'::ledger_account_kind, v.redeemed_by_id, v.amount_micros))
      or (v.status in ('CANCELLED', 'EXPIRED') and (a.kind, a.owner_id, e.amount_micros) is distinct from ('EARNED'::ledger_account_kind, v.maker_id, v.amount_micros))
$$;

grant select on voucher, voucher_transition to piecework_app;
revoke execute on function
  voucher_guard(), voucher_made_micros(text, timestamptz),
  voucher_make(text, text, text, text, bigint, bigint, timestamptz, timestamptz, timestamptz, timestamptz),
  voucher_redeem(text, text, timestamptz), voucher_give_back(voucher, timestamptz), voucher_cancel(text, text, timestamptz),
  voucher_expire_due(int, timestamptz), voucher_invariants() from public;
grant execute on function
  voucher_made_micros(text, timestamptz),
  voucher_make(text, text, text, text, bigint, bigint, timestamptz, timestamptz, timestamptz, timestamptz),
  voucher_redeem(text, text, timestamptz), voucher_cancel(text, text, timestamptz),
  voucher_expire_due(int, timestamptz) to piecework_app;
