-- The locked ledger: the same tables, checks and rows as the product's, written as one would write it first.
-- One account holds all fees, and every balance is locked before anything is done.
create table ledger_account (like public.ledger_account including all);
create table ledger_transaction (like public.ledger_transaction including all);
create table ledger_entry (like public.ledger_entry including all);
create table submission (like public.submission including all);
create table worker_stat (like public.worker_stat including all);
create table job_counter (like public.job_counter including all);
create table audit_entry (like public.audit_entry including all);
create table outbox_event (like public.outbox_event including all);
alter table ledger_entry add foreign key (transaction_id) references ledger_transaction, add foreign key (account_id) references ledger_account;

-- Every reference of the checks is to a table of this schema: their functions follow the caller's search path.
create trigger ledger_entry_checked after insert on ledger_entry
  referencing new table as added for each statement execute function public.ledger_entry_check();
create trigger submission_guarded before update of status on submission
  for each row when (new.status is distinct from old.status) execute function public.submission_guard();

insert into submission select * from public.submission where job_id between ':first' and ':last';
insert into job_counter select * from public.job_counter where job_id between ':first' and ':last';
insert into worker_stat select * from public.worker_stat;
insert into ledger_account (kind, owner_id, balance_micros)
  select kind, owner_id, balance_micros from public.ledger_account where kind in ('EARNED', 'ESCROW');
insert into ledger_account (kind, owner_id) values ('FEES', 'all');

create function settle_locked(p_id text, p_rater_id text, p_now timestamptz) returns boolean
language plpgsql set search_path = locked, public as $$
declare
  s submission;
  earned ledger_account;
  fees ledger_account;
  escrow ledger_account;
  posted bigint;
begin
  select * into s from submission where id = p_id and status = 'SUBMITTED' for update;
  if not found then return false; end if;
  select * into escrow from ledger_account where kind = 'ESCROW' and owner_id = s.job_id for update;
  select * into fees from ledger_account where kind = 'FEES' and owner_id = 'all' for update;
  select * into earned from ledger_account where kind = 'EARNED' and owner_id = s.worker_id for update;
  update submission set status = 'SATISFIED', rated_at = p_now, rated_by = 'EMPLOYER', rated_by_id = p_rater_id where id = s.id;
  update ledger_account set balance_micros = balance_micros - s.pay_micros - s.fee_micros where id = escrow.id;
  update ledger_account set balance_micros = balance_micros + s.fee_micros where id = fees.id;
  update ledger_account set balance_micros = balance_micros + s.pay_micros where id = earned.id;
  insert into ledger_transaction (kind, key, job_id, created_at) values ('SATISFIED', 'satisfied:' || s.id, s.job_id, p_now)
    returning id into posted;
  insert into ledger_entry (transaction_id, account_id, amount_micros, balance_after_micros, submission_id) values
    (posted, earned.id, s.pay_micros, earned.balance_micros + s.pay_micros, s.id),
    (posted, fees.id, s.fee_micros, fees.balance_micros + s.fee_micros, null),
    (posted, escrow.id, -s.pay_micros - s.fee_micros, escrow.balance_micros - s.pay_micros - s.fee_micros, null);
  update worker_stat set satisfied = satisfied + 1, earned_micros = earned_micros + s.pay_micros where worker_id = s.worker_id;
  update job_counter set submitted = submitted - 1, satisfied = satisfied + 1 where job_id = s.job_id;
  insert into audit_entry (at, actor, action, subject_id, detail)
    values (p_now, p_rater_id, 'submission.satisfied', s.id, jsonb_build_object('submissions', array[s.id]));
  insert into outbox_event (name, data, created_at)
    values ('submission/rated', jsonb_build_object('submissionIds', array[s.id], 'status', 'SATISFIED', 'by', 'EMPLOYER'), p_now);
  return true;
end $$;
