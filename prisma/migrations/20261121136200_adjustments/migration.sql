-- CreateEnum
CREATE TYPE "adjustment_status" AS ENUM ('PROPOSED', 'APPROVED', 'REJECTED', 'EXPIRED');

-- CreateTable
CREATE TABLE "adjustment" (
    "id" TEXT NOT NULL,
    "from_kind" "ledger_account_kind" NOT NULL,
    "from_owner" TEXT NOT NULL,
    "to_kind" "ledger_account_kind" NOT NULL,
    "to_owner" TEXT NOT NULL,
    "amount_micros" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "adjustment_status" NOT NULL DEFAULT 'PROPOSED',
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "reject_reason" TEXT,

    CONSTRAINT "adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adjustment_transition" (
    "from_status" "adjustment_status" NOT NULL,
    "to_status" "adjustment_status" NOT NULL,

    CONSTRAINT "adjustment_transition_pkey" PRIMARY KEY ("from_status","to_status")
);

-- CreateIndex
CREATE INDEX "adjustment_status_expires_at_idx" ON "adjustment"("status", "expires_at");

-- CreateIndex
CREATE INDEX "adjustment_proposed_at_idx" ON "adjustment"("proposed_at");


-- Corrections of the books by hand.
--
-- What must never happen, and who prevents it:
--   one person moving money alone                             check adjustment_by_two, adjustment_decide
--   somebody deciding on an account of their own              checks adjustment_not_by_its_owner
--   an approval by, or of, somebody who lost the role         adjustment_decide, with both rows of app_user locked
--   one approved twice, or after it was rejected or expired   trigger adjustment_guarded with adjustment_transition
--   its accounts, amount or reason changed afterwards         no grant to the application role
--   a Wallet below zero, a debt paid back beyond zero         checks on ledger_account, said before by adjustment_decide

insert into adjustment_transition (from_status, to_status) values
  ('PROPOSED', 'APPROVED'), ('PROPOSED', 'REJECTED'), ('PROPOSED', 'EXPIRED');

create function adjustment_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from adjustment_transition where from_status = old.status and to_status = new.status) then
    raise exception 'an adjustment cannot go from % to %', old.status, new.status using errcode = 'PW004';
  end if;
  return new;
end $$;
create trigger adjustment_guarded before update on adjustment for each row execute function adjustment_guard();

alter table adjustment add constraint adjustment_moves_something
  check (amount_micros > 0 and (from_kind, from_owner) <> (to_kind, to_owner));
alter table adjustment add constraint adjustment_explained check (length(reason) >= 20);
alter table adjustment add constraint adjustment_by_two
  check (status <> 'APPROVED' or (decided_by is not null and decided_by <> proposed_by));
alter table adjustment add constraint adjustment_not_by_its_owner
  check (proposed_by not in (from_owner, to_owner) and (decided_by is null or decided_by not in (from_owner, to_owner)));
alter table adjustment add constraint adjustment_times
  check ((status = 'PROPOSED') = (decided_at is null) and (status = 'REJECTED') = (reject_reason is not null));

-- Approves or rejects (with a reason) what somebody proposed; approving posts it. The people are locked by id before the
-- adjustment and the accounts, so neither loses the role, nor a touched person moves money, meanwhile.
-- Returns 'done'; else why not: 'decided', 'expired', 'role', 'proposer' (has lost the role), 'own', 'funds' or 'debt'.
create function adjustment_decide(p_id text, p_by text, p_reject_reason text, p_now timestamptz) returns text
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
  if not exists (select from app_user where id = p_by and role in ('FINANCE', 'ADMIN')) then return 'role'; end if;
  if p_by in (a.from_owner, a.to_owner) then return 'own'; end if;
  if p_reject_reason is not null then
    update adjustment set status = 'REJECTED', decided_at = p_now, decided_by = p_by, reject_reason = p_reject_reason where id = p_id;
    return 'done';
  end if;
  if p_by = a.proposed_by then return 'own'; end if;
  if not exists (select from app_user where id = a.proposed_by and role in ('FINANCE', 'ADMIN')) then return 'proposer'; end if;
  from_id := ledger_account_of(a.from_kind, a.from_owner);
  to_id := ledger_account_of(a.to_kind, a.to_owner);
  perform ledger_lock(array[from_id, to_id]);
  if a.from_kind = 'WALLET' and (select balance_micros from ledger_account where id = from_id) < a.amount_micros then return 'funds'; end if;
  if a.to_kind = 'DEBT' and (select balance_micros from ledger_account where id = to_id) + a.amount_micros > 0 then return 'debt'; end if;
  update adjustment set status = 'APPROVED', decided_at = p_now, decided_by = p_by where id = p_id;
  perform ledger_post('ADJUSTMENT', 'adjustment:' || p_id, null, array[from_id, to_id], array[-a.amount_micros, a.amount_micros], null, p_now);
  return 'done';
end $$;

-- Ends what nobody decided on in time. Returns the ids.
create function adjustment_expire_due(p_limit int, p_now timestamptz) returns setof text
language sql security definer set search_path = public as $$
  update adjustment set status = 'EXPIRED', decided_at = p_now where id in (
    select id from adjustment where status = 'PROPOSED' and expires_at <= p_now
    order by expires_at, id limit p_limit for update skip locked)
  returning id
$$;

create function adjustment_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
  select 'each adjustment two persons approved is in the ledger, with its accounts and amount, and no other', count(*),
    min(coalesce(a.id, t.key)) from adjustment a
    full join (select * from ledger_transaction where kind = 'ADJUSTMENT') t on t.key = 'adjustment:' || a.id
    where (a.status is not distinct from 'APPROVED') <> (t.id is not null)
      or (t.id is not null and 2 <> (
        select count(*) from ledger_entry e join ledger_account c on c.id = e.account_id where e.transaction_id = t.id
          and ((c.kind, c.owner_id, e.amount_micros) = (a.from_kind, a.from_owner, -a.amount_micros)
            or (c.kind, c.owner_id, e.amount_micros) = (a.to_kind, a.to_owner, a.amount_micros))))
$$;

grant select on adjustment, adjustment_transition to piecework_app;
grant insert (id, from_kind, from_owner, to_kind, to_owner, amount_micros, reason, proposed_at, proposed_by, expires_at)
  on adjustment to piecework_app;
revoke execute on function
  adjustment_guard(), adjustment_decide(text, text, text, timestamptz), adjustment_expire_due(int, timestamptz),
  adjustment_invariants() from public;
grant execute on function adjustment_decide(text, text, text, timestamptz), adjustment_expire_due(int, timestamptz)
  to piecework_app;
