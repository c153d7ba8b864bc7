-- The rule book: what was set stays as it was set, so that the number in force at any past instant can be told.
--
-- What must never happen, and what prevents it:
--   a value that counts before it was set              check setting_version_not_in_the_past
--   a change nobody explained                          checks setting_version_explained, setting_cancellation_explained
--   a version or cancellation changed or deleted       triggers rule_book_frozen, and no grant
--   a version called off after it took effect          trigger setting_cancellation_guarded

CREATE TABLE "setting_cancellation" (
    "version_id" BIGINT NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "setting_cancellation_pkey" PRIMARY KEY ("version_id")
);

ALTER TABLE "setting_cancellation" ADD CONSTRAINT "setting_cancellation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "setting_version"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

alter table setting_version
  add constraint setting_version_not_in_the_past check (effective_from >= created_at),
  add constraint setting_version_explained check (length(reason) >= 20);
alter table setting_cancellation
  add constraint setting_cancellation_explained check (length(reason) >= 20);

create trigger rule_book_frozen before update or delete or truncate on setting_version
  for each statement execute function refuse_change();
create trigger rule_book_frozen before update or delete or truncate on setting_cancellation
  for each statement execute function refuse_change();

create function setting_cancellation_guard() returns trigger language plpgsql set search_path = public as $$
begin
  if not exists (select from setting_version where id = new.version_id and effective_from > new.cancelled_at) then
    raise exception 'setting version % is in force already', new.version_id using errcode = 'PW005';
  end if;
  return new;
end $$;
create trigger setting_cancellation_guarded before insert on setting_cancellation
  for each row execute function setting_cancellation_guard();

grant select, insert on setting_cancellation to piecework_app;
revoke execute on function setting_cancellation_guard() from public;
