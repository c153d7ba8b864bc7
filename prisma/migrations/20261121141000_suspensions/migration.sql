-- CreateEnum
CREATE TYPE "suspension_cause" AS ENUM ('SUCCESS_RATE', 'RED_FLAGS');

-- CreateEnum
CREATE TYPE "suspension_status" AS ENUM ('ACTIVE', 'ENDED', 'LIFTED');

-- CreateTable
CREATE TABLE "suspension" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "cause" "suspension_cause" NOT NULL,
    "status" "suspension_status" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "satisfied" INTEGER,
    "not_satisfied" INTEGER,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "end_reason" TEXT,

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suspension_transition" (
    "from_status" "suspension_status" NOT NULL,
    "to_status" "suspension_status" NOT NULL,

    CONSTRAINT "suspension_transition_pkey" PRIMARY KEY ("from_status","to_status")
);

-- CreateTable
CREATE TABLE "success_warning" (
    "user_id" TEXT NOT NULL,
    "warned_at" TIMESTAMPTZ(3) NOT NULL,
    "satisfied" INTEGER NOT NULL,
    "not_satisfied" INTEGER NOT NULL,

    CONSTRAINT "success_warning_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "rated_worker" (
    "id" BIGSERIAL NOT NULL,
    "worker_id" TEXT NOT NULL,

    CONSTRAINT "rated_worker_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "suspension_user_id_started_at_idx" ON "suspension"("user_id", "started_at");

-- CreateIndex
CREATE INDEX "suspension_status_until_idx" ON "suspension"("status", "until");

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "success_warning" ADD CONSTRAINT "success_warning_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Suspensions: a time without new small jobs, and what makes it begin.
--
-- What must never happen, and who prevents it:
--   a changed rating is not judged                           trigger submission_rate_changed, in the transaction of the rating
--   two suspensions for the same cause at once               unique index suspension_one_active
--   one that has ended begins again                          trigger suspension_guarded with suspension_transition
--   somebody suspended reserves a position                   submission_reserve, whatever the page had read before
--   staff lift their own                                     check suspension_not_lifted_by_its_person

insert into suspension_transition (from_status, to_status) values ('ACTIVE', 'ENDED'), ('ACTIVE', 'LIFTED');
create unique index suspension_one_active on suspension (user_id, cause) where status = 'ACTIVE';
alter table suspension add constraint suspension_times check (
  until > started_at and (status = 'ACTIVE') = (ended_at is null) and (ended_at is null) = (ended_by is null)
  and (status = 'LIFTED') <= (end_reason is not null));
alter table suspension add constraint suspension_counted check (
  (cause = 'SUCCESS_RATE') = (satisfied is not null) and (satisfied is null) = (not_satisfied is null));
alter table suspension add constraint suspension_not_lifted_by_its_person check (ended_by <> user_id);

create function suspension_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from suspension_transition where from_status = old.status and to_status = new.status) then
    raise exception 'a suspension cannot go from % to %', old.status, new.status using errcode = 'PW004';
  end if;
  return new;
end $$;
create trigger suspension_guarded before update of status on suspension
  for each row when (new.status is distinct from old.status) execute function suspension_guard();

-- Notes whose success rate may have changed. A row of its own for every rating, so that no rating waits for another.
create function submission_note_rate() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into rated_worker (worker_id) values (new.worker_id);
  return null;
end $$;
create trigger submission_rate_changed after update of status on submission for each row
  when (new.status <> old.status and (new.status in ('SATISFIED', 'NOT_SATISFIED') or old.status in ('SATISFIED', 'NOT_SATISFIED')))
  execute function submission_note_rate();

-- Takes at most `p_limit` notes, oldest first, and returns how many, and whose they were. Several at once take different ones.
create function rated_worker_take(p_limit int) returns table (taken int, workers text[])
language sql security definer set search_path = public as $$
  with note as (
    delete from rated_worker where id in (select id from rated_worker order by id limit p_limit for update skip locked)
    returning worker_id
  )
  select count(*)::int, coalesce(array_agg(distinct worker_id), '{}') from note
$$;

-- As before, and nobody who is suspended takes a position.
create or replace function submission_reserve(
  p_id text, p_job_id text, p_worker_id text, p_max_open int, p_now timestamptz
) returns text language plpgsql security definer set search_path = public as $$
declare j record;
begin
  select id, employer_id, status, pay_micros, fee_micros, days_to_rate, minutes_to_complete into j from job where id = p_job_id;
  if not found or j.status <> 'RUNNING' then return 'closed'; end if;
  if j.employer_id = p_worker_id then return 'own'; end if;
  -- One worker's reservations queue here, so that two at once cannot both be the last one allowed.
  perform from worker_stat where worker_id = p_worker_id for no key update;
  if exists (select from app_user where id = p_worker_id and suspended_until > p_now) then return 'suspended'; end if;
  if exists (select from submission where worker_id = p_worker_id and job_id = p_job_id
    and status in ('RESERVED', 'SUBMITTED', 'SATISFIED', 'NOT_SATISFIED')) then return 'done'; end if;
  if (select count(*) from submission where worker_id = p_worker_id and status = 'RESERVED') >= p_max_open then return 'limit'; end if;
  update job_counter set taken = taken + 1 where job_id = p_job_id and taken < positions and closed_at is null;
  if not found then
    return case when exists (select from job_counter where job_id = p_job_id and closed_at is null) then 'full' else 'closed' end;
  end if;
  insert into submission (id, job_id, employer_id, worker_id, pay_micros, fee_micros, days_to_rate, reserved_at, reserved_until, proof)
  values (p_id, p_job_id, j.employer_id, p_worker_id, j.pay_micros, j.fee_micros, j.days_to_rate, p_now,
    p_now + make_interval(mins => j.minutes_to_complete),
    coalesce((select proof from submission where worker_id = p_worker_id and job_id = p_job_id
      and status in ('EXPIRED', 'RELEASED', 'WITHDRAWN') order by id desc limit 1), '{}'));
  -- The files of an earlier, unfinished try come along like its text.
  update file set subject_id = p_id where purpose = 'PROOF' and status = 'READY' and subject_id in (
    select id from submission where worker_id = p_worker_id and job_id = p_job_id and status in ('EXPIRED', 'RELEASED', 'WITHDRAWN'));
  return 'reserved';
end $$;

create function suspension_invariants() returns table (name text, broken bigint, example text) language sql stable as $$
  select 'each suspension under way stops its person until its end', count(*), min(s.id)
    from suspension s join app_user u on u.id = s.user_id
    where s.status = 'ACTIVE' and (u.suspended_until is null or u.suspended_until < s.until)
$$;

grant select, insert on suspension to piecework_app;
grant update (status, until, ended_at, ended_by, end_reason) on suspension to piecework_app;
grant select on suspension_transition to piecework_app;
grant select, insert, delete on success_warning to piecework_app;
revoke execute on function
  suspension_guard(), submission_note_rate(), rated_worker_take(int), suspension_invariants() from public;
grant execute on function rated_worker_take(int) to piecework_app;
