-- What the application may do. It owns nothing; money and states change only through the functions of earlier migrations.

grant usage on schema public to piecework_app;
grant select, insert, update, delete on all tables in schema public to piecework_app;
grant usage on all sequences in schema public to piecework_app;

-- Read only: the books, the legal steps, and what only functions write.
revoke insert, update, delete on
  ledger_account, ledger_transaction, ledger_entry, ledger_flow, job_transition, submission_transition,
  job_counter, worker_stat, proof_fingerprint from piecework_app;
-- The list of migrations too; it does not exist in the throw-away database on which Prisma compares schemas.
do $$ begin
  if to_regclass('_prisma_migrations') is not null then
    revoke insert, update, delete on _prisma_migrations from piecework_app;
  end if;
end $$;
-- Written once.
revoke update, delete on audit_entry, setting_version, job_correction from piecework_app;
revoke delete on app_user, submission, deposit, stripe_event, file from piecework_app;

-- A job's status, counts and times of its life belong to the job_ functions; its texts and, in a draft, its terms do not.
revoke insert, update on job from piecework_app;
grant insert (id, employer_id, draft, created_at, updated_at) on job to piecework_app;
grant update (
  draft, category_id, title, steps, proofs, positions, pay_micros, fee_micros, approval_fee_micros,
  minutes_to_complete, days_to_rate, targeting, countries, updated_at, popularity
) on job to piecework_app;

-- Of a submission the application saves the draft and the reminder, nothing else.
revoke insert, update on submission from piecework_app;
grant update (proof, draft_saved_at, reminded_at) on submission to piecework_app;

-- A deposit is credited by deposit_credit alone.
revoke update on deposit from piecework_app;
grant update (status, stripe_session_id, failure_reason, closed_at) on deposit to piecework_app;
alter table deposit add constraint deposit_success_is_credited
  check ((status = 'SUCCEEDED') = (credited_at is not null and stripe_payment_intent_id is not null));

-- The functions of the ledger's inside are not for the application to call.
revoke execute on all functions in schema public from public;
grant execute on function
  job_publish(text, timestamptz),
  job_approve(text, text, timestamptz, timestamptz),
  job_give_back(text, job_status, text, text, timestamptz),
  job_set_paused(text, boolean, timestamptz),
  job_end(text, job_status, timestamptz),
  job_add_positions(text, int, text, timestamptz),
  submission_reserve(text, text, text, int, timestamptz),
  submission_submit(text, text, jsonb, text[], int, timestamptz),
  submission_satisfy(text[], text, rated_by_kind, text, timestamptz),
  submission_satisfy_due(int, timestamptz),
  submission_decline(text[], text, text, decline_reason, text, timestamptz),
  submission_give_up(text, text, timestamptz),
  submission_expire_lapsed(int, int, timestamptz),
  deposit_credit(text, text, bigint, timestamptz),
  invariants(),
  pay_band(bigint),
  job_search_text(text, text[])
  to piecework_app;
