-- The ledger: money moves only through ledger_post, and PostgreSQL itself refuses what must never happen.
--
-- What must never happen, and who prevents it:
--   an account that may not be negative goes below zero       check on ledger_account
--   a transaction whose entries do not sum to zero            trigger ledger_entry_checked
--   money flowing where its event does not allow              trigger ledger_entry_checked with ledger_flow
--   an entry added to a transaction of the past               trigger ledger_entry_checked (xid)
--   an entry or transaction changed or deleted                trigger ledger_frozen, and no grant
--   one business event posted twice                           unique ledger_transaction.key
--   one submission paid twice                                 unique ledger_entry.submission_id
--   a balance edited                                          no grant to the application role

-- The role the application runs as. It is a role of the whole server, so it may exist already.
do $$
begin
  create role piecework_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  execute format('grant piecework_app to %I', current_user);
end $$;

alter table ledger_account set (fillfactor = 70);
alter table ledger_account add constraint ledger_account_not_negative
  check (balance_micros >= 0 or kind = 'CLEARING');
alter table ledger_entry add constraint ledger_entry_moves_something check (amount_micros <> 0);
alter table ledger_transaction add column xid xid8 not null default pg_current_xact_id();

create unique index ledger_entry_submission_paid_once on ledger_entry (submission_id) where submission_id is not null;

-- Which accounts each kind of event may take from (-1) and give to (1).
create table ledger_flow (
  kind ledger_transaction_kind not null,
  account ledger_account_kind not null,
  direction smallint not null check (direction in (-1, 1)),
  primary key (kind, account, direction)
);
insert into ledger_flow (kind, account, direction) values
  ('DEPOSIT', 'CLEARING', -1), ('DEPOSIT', 'WALLET', 1),
  ('JOB_FUNDED', 'WALLET', -1), ('JOB_FUNDED', 'EARNED', -1), ('JOB_FUNDED', 'ESCROW', 1),
  ('JOB_APPROVED', 'ESCROW', -1), ('JOB_APPROVED', 'FEES', 1),
  ('JOB_REFUNDED', 'ESCROW', -1), ('JOB_REFUNDED', 'WALLET', 1),
  ('SATISFIED', 'ESCROW', -1), ('SATISFIED', 'EARNED', 1), ('SATISFIED', 'FEES', 1);

-- Checked once per statement, so the cost does not grow with the number of entries.
create function ledger_entry_check() returns trigger language plpgsql as $$
begin
  if exists (select from added group by transaction_id having sum(amount_micros) <> 0) then
    raise exception 'ledger entries do not sum to zero' using errcode = 'PW001';
  end if;
  if exists (
    select from (select distinct transaction_id, account_id, sign(amount_micros)::smallint as direction from added) a
    join ledger_transaction t on t.id = a.transaction_id
    join ledger_account c on c.id = a.account_id
    where t.xid <> pg_current_xact_id()
       or not exists (select from ledger_flow f where f.kind = t.kind and f.account = c.kind and f.direction = a.direction)
  ) then
    raise exception 'ledger flow not allowed, or transaction already sealed' using errcode = 'PW002';
  end if;
  return null;
end $$;
create trigger ledger_entry_checked after insert on ledger_entry
  referencing new table as added for each statement execute function ledger_entry_check();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'PW003';
end $$;
create trigger ledger_frozen before update or delete or truncate on ledger_entry
  for each statement execute function refuse_change();
create trigger ledger_frozen before update or delete or truncate on ledger_transaction
  for each statement execute function refuse_change();
create trigger ledger_account_kept before delete or truncate on ledger_account
  for each statement execute function refuse_change();
create trigger audit_frozen before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();

-- The account of that kind and owner, opened at its first use.
create function ledger_account_of(p_kind ledger_account_kind, p_owner text) returns bigint
language plpgsql as $$
declare found_id bigint;
begin
  select id into found_id from ledger_account where kind = p_kind and owner_id = p_owner;
  if found_id is null then
    insert into ledger_account (kind, owner_id) values (p_kind, p_owner)
      on conflict (kind, owner_id) do nothing returning id into found_id;
    if found_id is null then
      select id into found_id from ledger_account where kind = p_kind and owner_id = p_owner;
    end if;
  end if;
  return found_id;
end $$;

-- The stripe of the fees account this connection uses: ratings on different connections do not wait for each other.
create function ledger_fees_account() returns bigint language sql stable as $$
  select id from ledger_account where kind = 'FEES' and owner_id = 'stripe-' || (pg_backend_pid() % 32)
$$;
insert into ledger_account (kind, owner_id) select 'FEES', 'stripe-' || n from generate_series(0, 31) n;
insert into ledger_account (kind, owner_id) values ('CLEARING', 'stripe');

-- Locks accounts in the order every writer follows: by kind, then id. Users come first, the hottest rows last.
create function ledger_lock(p_accounts bigint[]) returns void language sql as $$
  select from ledger_account where id = any (p_accounts) order by kind, id for no key update
$$;

-- Posts one business event: `p_amounts[i]` micro-dollars on `p_accounts[i]`, paying `p_submissions[i]` where set.
-- An account may appear several times. Raises when an account would go below zero, when the key exists, or when
-- the entries are no legal event. Returns the transaction's id.
create function ledger_post(
  p_kind ledger_transaction_kind, p_key text, p_job_id text,
  p_accounts bigint[], p_amounts bigint[], p_submissions text[], p_now timestamptz
) returns bigint language plpgsql as $$
declare posted bigint;
begin
  perform ledger_lock(p_accounts);
  insert into ledger_transaction (kind, key, job_id, created_at) values (p_kind, p_key, p_job_id, p_now)
    returning id into posted;
  with moved as (
    update ledger_account a set balance_micros = a.balance_micros + s.total
    from (select account, sum(amount)::bigint as total from unnest(p_accounts, p_amounts) x (account, amount) group by account) s
    where a.id = s.account
    returning a.id, a.balance_micros - s.total as before
  )
  insert into ledger_entry (transaction_id, account_id, amount_micros, balance_after_micros, submission_id)
  select posted, l.account, l.amount,
    m.before + sum(l.amount) over (partition by l.account order by l.n), l.submission
  from unnest(p_accounts, p_amounts, coalesce(p_submissions, array_fill(null::text, array[cardinality(p_accounts)])))
    with ordinality l (account, amount, submission, n)
  join moved m on m.id = l.account
  order by l.n;
  return posted;
end $$;
