-- CreateTable
CREATE TABLE "referral" (
    "referred_id" TEXT NOT NULL,
    "referrer_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "worker_micros" BIGINT NOT NULL DEFAULT 0,
    "employer_micros" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("referred_id")
);

-- CreateTable
CREATE TABLE "reward" (
    "submission_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "worker_level" SMALLINT NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "worker_micros" BIGINT NOT NULL DEFAULT 0,
    "employer_micros" BIGINT NOT NULL DEFAULT 0,
    "bonus_micros" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "reward_pkey" PRIMARY KEY ("submission_id")
);

-- CreateIndex
CREATE INDEX "referral_referrer_id_created_at_idx" ON "referral"("referrer_id", "created_at");

-- CreateIndex
CREATE INDEX "reward_settled_at_idx" ON "reward"("settled_at");

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_referred_id_fkey" FOREIGN KEY ("referred_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_referrer_id_fkey" FOREIGN KEY ("referrer_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward" ADD CONSTRAINT "reward_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Referrals and rewards: what the platform pays on top of a Satisfied task, to who referred the people in it and to the
-- worker for the level.
--
-- What must never happen, and who prevents it:
--   somebody refers themselves                               check referral_of_another
--   an attribution changes after sign-up                     primary key, trigger referral_fixed, no grant
--   one task is rewarded twice                               unique ledger_transaction.key, reward.settled_at under its lock
--   a reward is lost because of a crash                      its row is written by the transaction of the rating
--   one referred person brings more than the cap             reward_settle, under the lock of the referral
--   linked accounts reward each other                        reward_settle asks accounts_linked first

create index reward_due on reward (created_at, submission_id) where settled_at is null;
alter table referral add constraint referral_of_another check (referred_id <> referrer_id);
alter table referral add constraint referral_not_negative check (worker_micros >= 0 and employer_micros >= 0);
alter table reward add constraint reward_not_negative check (worker_micros >= 0 and employer_micros >= 0 and bonus_micros >= 0);
alter table reward add constraint reward_paid_when_settled
  check (settled_at is not null or (worker_micros = 0 and employer_micros = 0 and bonus_micros = 0));

create function referral_fix() returns trigger language plpgsql as $$
begin
  if (old.referred_id, old.referrer_id, old.created_at) is distinct from (new.referred_id, new.referrer_id, new.created_at)
    or (old.voided_at is not null and new.voided_at is distinct from old.voided_at)
  then
    raise exception 'who brought whom does not change' using errcode = 'PW003';
  end if;
  return new;
end $$;
create trigger referral_fixed before update on referral for each row execute function referral_fix();
create trigger referral_kept before delete or truncate on referral for each statement execute function refuse_change();

-- The level of a worker with those totals: 30 points per Satisfied, 40 per dollar, -50 per Not satisfied. The code's copy is
-- lib/reputation/levels.ts, and a test compares the two.
create function worker_level(p_satisfied int, p_not_satisfied int, p_earned bigint) returns int language sql immutable as $$
  select width_bucket(greatest(0, p_satisfied * 30::bigint + p_earned * 40 / 1000000 - p_not_satisfied * 50::bigint),
    array[1000, 2828, 5196, 8000, 11180, 14697, 18520, 22627, 27000, 31623]::bigint[])
$$;

-- A share of an amount in basis points, rounded down to a micro-dollar, as shareOf of lib/core/money.
create function share_of(p_amount bigint, p_bps int) returns bigint language sql immutable as $$
  select p_amount * p_bps / 10000
$$;

-- Notes for the sweep what of these Satisfied submissions may be rewarded. Called with worker_stat locked, before the
-- ratings count in it. The first level with a bonus is 4.
create function reward_note(p_ids text[], p_now timestamptz) returns void language sql as $$
  insert into reward (submission_id, created_at, worker_level)
  select s.id, p_now, l.level from submission s
  join worker_stat w on w.worker_id = s.worker_id
  cross join lateral (select worker_level(w.satisfied, w.not_satisfied, w.earned_micros) as level) l
  where s.id = any (p_ids) and (l.level >= 4
    or exists (select from referral where referred_id in (s.worker_id, s.employer_id) and voided_at is null));
$$;

-- submission_satisfy for a set of one: the same effects, the same locks in the same order. Whatever needs no lock that
-- others wait for comes before the job's escrow and counter, which all ratings of a job want.
create or replace function submission_satisfy_one(p_id text, p_job_id text, p_by rated_by_kind, p_rater_id text, p_now timestamptz) returns text[]
language plpgsql as $$
declare
  s record;
  level int;
  complete boolean;
begin
  update submission set status = 'SATISFIED', rated_at = p_now, rated_by = p_by, rated_by_id = p_rater_id
    where id = p_id and status = 'SUBMITTED' and (p_job_id is null or job_id = p_job_id)
    returning job_id, worker_id, employer_id, pay_micros, fee_micros into s;
  if not found then return '{}'; end if;
  perform submission_rated_trace(array[p_id], 'SATISFIED', p_by, p_rater_id, null, p_now);
  update worker_stat set satisfied = satisfied + 1, earned_micros = earned_micros + s.pay_micros where worker_id = s.worker_id
    returning worker_level(satisfied - 1, not_satisfied, earned_micros - s.pay_micros) into level;
  if level >= 4 or exists (select from referral where referred_id in (s.worker_id, s.employer_id) and voided_at is null) then
    insert into reward (submission_id, created_at, worker_level) values (p_id, p_now, level);
  end if;
  perform ledger_post_satisfied(p_id, s.job_id, s.worker_id, s.pay_micros, s.fee_micros, p_now);
  update job_counter set submitted = submitted - 1, satisfied = satisfied + 1,
    closed_at = case when satisfied + 1 = positions then coalesce(closed_at, p_now) else closed_at end
    where job_id = s.job_id returning satisfied = positions into complete;
  if complete then
    update job set status = 'FINISHED', ended_at = p_now, updated_at = p_now
      where id = s.job_id and status in ('RUNNING', 'PAUSED');
  end if;
  return array[p_id];
end $$;

-- submission_satisfy for a set of several.
create or replace function submission_satisfy_set(p_ids text[], p_job_id text, p_by rated_by_kind, p_rater_id text, p_now timestamptz) returns text[]
language plpgsql security definer set search_path = public as $$
declare
  ids text[];
  workers text[];
  jobs text[];
  pays bigint[];
  fees bigint[];
  fee_total bigint;
  accounts bigint[];
begin
  perform from submission where id = any (p_ids) and status = 'SUBMITTED' order by id for update;
  with rated as (
    update submission set status = 'SATISFIED', rated_at = p_now, rated_by = p_by, rated_by_id = p_rater_id
    where id = any (p_ids) and status = 'SUBMITTED' and (p_job_id is null or job_id = p_job_id)
    returning id, worker_id, job_id, pay_micros, fee_micros
  )
  select array_agg(id), array_agg(worker_id), array_agg(job_id), array_agg(pay_micros), array_agg(fee_micros), sum(fee_micros)
    into ids, workers, jobs, pays, fees, fee_total from rated;
  if ids is null then return '{}'; end if;

  perform from worker_stat where worker_id = any (workers) order by worker_id for no key update;
  perform reward_note(ids, p_now);
  update worker_stat w set satisfied = w.satisfied + v.n, earned_micros = w.earned_micros + v.pay
    from (select worker, count(*)::int as n, sum(pay)::bigint as pay from unnest(workers, pays) x (worker, pay) group by worker) v
    where w.worker_id = v.worker;

  -- One transaction for the whole set: an entry per worker and submission, one per job's escrow, one for the fees.
  with line as (
    select 1 as part, n, a.id as account, x.pay as amount, x.submission
      from unnest(workers, pays, ids) with ordinality x (worker, pay, submission, n)
      join ledger_account a on a.kind = 'EARNED' and a.owner_id = x.worker
    union all
    select 2, 0, ledger_fees_account(), fee_total, null where fee_total > 0
    union all
    select 3, 0, a.id, -x.total, null
      from (select job, sum(pay + fee)::bigint as total from unnest(jobs, pays, fees) y (job, pay, fee) group by job) x
      join ledger_account a on a.kind = 'ESCROW' and a.owner_id = x.job
  )
  select array_agg(account order by part, n), array_agg(amount order by part, n), array_agg(submission order by part, n)
    into accounts, pays, workers from line;
  perform ledger_post('SATISFIED', 'satisfied:' || ids[1], case when jobs[1] = all (jobs) then jobs[1] end,
    accounts, pays, workers, p_now);

  perform from job_counter where job_id = any (jobs) order by job_id for no key update;
  with counted as (
    update job_counter c set submitted = c.submitted - v.n, satisfied = c.satisfied + v.n,
      closed_at = case when c.satisfied + v.n = c.positions then coalesce(c.closed_at, p_now) else c.closed_at end
    from (select job, count(*)::int as n from unnest(jobs) x (job) group by job) v
    where c.job_id = v.job
    returning c.job_id, c.satisfied = c.positions as complete
  )
  update job j set status = 'FINISHED', ended_at = p_now, updated_at = p_now
    from counted where j.id = counted.job_id and counted.complete and j.status in ('RUNNING', 'PAUSED');
  perform submission_rated_trace(ids, 'SATISFIED', p_by, p_rater_id, null, p_now);
  return ids;
end $$;

-- Whether two accounts look like one person's: paid to the same destination, the same document, staff's finding, or the
-- same address at the time the younger of them signed up.
create function accounts_linked(p_a text, p_b text) returns boolean language sql stable as $$
  select exists (
      select from payout_method x join payout_method y on y.destination_hash = x.destination_hash
      where x.user_id = p_a and y.user_id = p_b)
    or exists (
      select from verification x join verification y on y.person_hash = x.person_hash
      where x.user_id = p_a and y.user_id = p_b)
    or exists (
      select from risk_case where outcome = 'CONFIRMED'
        and (user_id, other_user_id) in ((p_a, p_b), (p_b, p_a)))
    or exists (
      select from session x join session y on y.ip_hash = x.ip_hash
      cross join (select max(created_at) as at from app_user where id in (p_a, p_b)) young
      where x.user_id = p_a and y.user_id = p_b
        and x.created_at < young.at + interval '24 hours' and x.last_seen_at > young.at - interval '24 hours'
        and y.created_at < young.at + interval '24 hours' and y.last_seen_at > young.at - interval '24 hours')
$$;

-- Ends the referrals of linked accounts among the people of these submissions. Returns whom they had brought.
create function referral_void_linked(p_submissions text[], p_now timestamptz) returns text[] language sql as $$
  with concerned as (
    select referred_id from referral where voided_at is null and referred_id in (
      select worker_id from submission where id = any (p_submissions)
      union select employer_id from submission where id = any (p_submissions))
    order by referred_id for no key update
  ), voided as (
    update referral f set voided_at = p_now from concerned c
    where f.referred_id = c.referred_id and accounts_linked(f.referred_id, f.referrer_id) returning f.referred_id
  )
  select coalesce(array_agg(referred_id), '{}') from voided
$$;

-- What each of these noted submissions brings: the share of its pay for who referred the worker, for who referred the
-- employer, and for the worker's level. A person's rewards count towards the cap in the order of the ratings.
create function reward_amounts(
  p_submissions text[], p_worker_bps int, p_worker_days int, p_worker_cap bigint, p_employer_bps int, p_employer_cap bigint,
  p_bonus_4_bps int, p_bonus_8_bps int
) returns table (submission_id text, worker_micros bigint, employer_micros bigint, bonus_micros bigint)
language sql stable as $$
  with due as (
    select r.submission_id, r.created_at, r.worker_level, s.worker_id, s.employer_id, s.pay_micros
    from reward r join submission s on s.id = r.submission_id where r.submission_id = any (p_submissions)
  ), by_worker as (
    select d.submission_id, x.share, p_worker_cap - f.worker_micros
        - (sum(x.share) over (partition by f.referred_id order by d.created_at, d.submission_id) - x.share) as room
    from due d join referral f on f.referred_id = d.worker_id and f.voided_at is null
      and d.created_at < f.created_at + make_interval(hours => 24 * p_worker_days)
    cross join lateral (select share_of(d.pay_micros, p_worker_bps) as share) x
  ), by_employer as (
    select d.submission_id, x.share, p_employer_cap - f.employer_micros
        - (sum(x.share) over (partition by f.referred_id order by d.created_at, d.submission_id) - x.share) as room
    from due d join referral f on f.referred_id = d.employer_id and f.voided_at is null
    cross join lateral (select share_of(d.pay_micros, p_employer_bps) as share) x
  )
  select d.submission_id,
    coalesce(least(w.share, greatest(0, w.room)), 0)::bigint,
    coalesce(least(e.share, greatest(0, e.room)), 0)::bigint,
    share_of(d.pay_micros, case when d.worker_level >= 8 then p_bonus_8_bps when d.worker_level >= 4 then p_bonus_4_bps else 0 end)
  from due d
  left join by_worker w on w.submission_id = d.submission_id
  left join by_employer e on e.submission_id = d.submission_id
$$;

-- The payments these rewards consist of, with their keys in the ledger.
create function reward_parts(p_submissions text[])
returns table (kind ledger_transaction_kind, key text, owner_id text, amount_micros bigint) language sql stable as $$
  select 'REFERRAL_REWARD'::ledger_transaction_kind, 'referral:' || r.submission_id, f.referrer_id, r.worker_micros
    from reward r join submission s on s.id = r.submission_id join referral f on f.referred_id = s.worker_id
    where r.submission_id = any (p_submissions) and r.worker_micros > 0
  union all
  select 'REFERRAL_REWARD', 'referral:' || r.submission_id || ':employer', f.referrer_id, r.employer_micros
    from reward r join submission s on s.id = r.submission_id join referral f on f.referred_id = s.employer_id
    where r.submission_id = any (p_submissions) and r.employer_micros > 0
  union all
  select 'LEVEL_BONUS', 'level-bonus:' || r.submission_id, s.worker_id, r.bonus_micros
    from reward r join submission s on s.id = r.submission_id
    where r.submission_id = any (p_submissions) and r.bonus_micros > 0
$$;

-- Pays the rewards of at most `p_limit` noted submissions, oldest first, from the platform's promotions; several at once
-- take different ones. Returns how many were settled, and the people whose referral ended as that of linked accounts.
create function reward_settle(
  p_limit int, p_worker_bps int, p_worker_days int, p_worker_cap bigint, p_employer_bps int, p_employer_cap bigint,
  p_bonus_4_bps int, p_bonus_8_bps int, p_now timestamptz
) returns table (settled int, voided text[]) language plpgsql security definer set search_path = public as $$
declare
  ids text[];
  paid record;
  promotions bigint := ledger_account_of('PROMOTIONS', 'platform');
begin
  ids := array(select x.submission_id from reward x where x.settled_at is null
    order by x.created_at, x.submission_id limit p_limit for update skip locked);
  voided := referral_void_linked(ids, p_now);
  update reward r set settled_at = p_now, worker_micros = a.worker_micros, employer_micros = a.employer_micros, bonus_micros = a.bonus_micros
    from reward_amounts(ids, p_worker_bps, p_worker_days, p_worker_cap, p_employer_bps, p_employer_cap, p_bonus_4_bps, p_bonus_8_bps) a
    where a.submission_id = r.submission_id;
  update referral f set worker_micros = f.worker_micros + x.total from (
    select s.worker_id, sum(r.worker_micros)::bigint as total from reward r join submission s on s.id = r.submission_id
    where r.submission_id = any (ids) and r.worker_micros > 0 group by s.worker_id) x where f.referred_id = x.worker_id;
  update referral f set employer_micros = f.employer_micros + x.total from (
    select s.employer_id, sum(r.employer_micros)::bigint as total from reward r join submission s on s.id = r.submission_id
    where r.submission_id = any (ids) and r.employer_micros > 0 group by s.employer_id) x where f.referred_id = x.employer_id;
  -- All accounts at once, in the order of every writer, before the first is posted to.
  perform ledger_lock(array(
    select a.id from reward_parts(ids) p join ledger_account a on a.kind = 'EARNED' and a.owner_id = p.owner_id) || promotions);
  for paid in select * from reward_parts(ids) loop
    perform ledger_post(paid.kind, paid.key, null,
      array[ledger_account_of('EARNED', paid.owner_id), promotions], array[paid.amount_micros, -paid.amount_micros], null, p_now);
  end loop;
  settled := cardinality(ids);
  return next;
end $$;

create function reward_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
  with part as (
    select p.* from reward_parts(array(select submission_id from reward)) p
  ), posted as (
    select t.kind, t.key, a.owner_id, e.amount_micros from ledger_transaction t
    join ledger_entry e on e.transaction_id = t.id and e.amount_micros > 0 join ledger_account a on a.id = e.account_id
    where t.kind in ('REFERRAL_REWARD', 'LEVEL_BONUS')
  )
  select 'each reward is in the ledger once, with its sum, for who earned it', count(*), min(coalesce(part.key, posted.key))
    from part full join posted on posted.key = part.key
    where (posted.kind, posted.owner_id, posted.amount_micros) is distinct from (part.kind, part.owner_id, part.amount_micros)
  union all
  select 'each referral counts what it brought', count(*), min(referred_id) from (
    select f.referred_id from referral f
    where f.worker_micros <> coalesce((select sum(r.worker_micros) from reward r join submission s on s.id = r.submission_id where s.worker_id = f.referred_id), 0)
      or f.employer_micros <> coalesce((select sum(r.employer_micros) from reward r join submission s on s.id = r.submission_id where s.employer_id = f.referred_id), 0)) x
  union all
  select 'each reward belongs to a Satisfied submission', count(*), min(s.id) from reward r
    join submission s on s.id = r.submission_id where s.status <> 'SATISFIED'
$$;

grant select on referral, reward to piecework_app;
grant insert (referred_id, referrer_id, created_at) on referral to piecework_app;
revoke execute on function
  referral_fix(), worker_level(int, int, bigint), share_of(bigint, int), reward_note(text[], timestamptz),
  accounts_linked(text, text), referral_void_linked(text[], timestamptz),
  reward_amounts(text[], int, int, bigint, int, bigint, int, int),
  reward_parts(text[]), reward_settle(int, int, int, bigint, int, bigint, int, int, timestamptz), reward_invariants() from public;
grant execute on function reward_settle(int, int, int, bigint, int, bigint, int, int, timestamptz) to piecework_app;
