-- CreateTable
CREATE TABLE "second_factor" (
    "user_id" TEXT NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "enabled_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "code_hash" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("code_hash")
);

-- CreateIndex
CREATE INDEX "recovery_code_user_id_used_at_idx" ON "recovery_code"("user_id", "used_at");

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What has counted once does not count again, whatever the application asks.
create function second_factor_guard() returns trigger language plpgsql as $$
begin
  if new.last_step < old.last_step then
    raise exception 'a code that has counted does not count again' using errcode = 'PW005';
  end if;
  return new;
end $$;

create trigger second_factor_guarded before update on second_factor
  for each row execute function second_factor_guard();

create function recovery_code_guard() returns trigger language plpgsql as $$
begin
  if old.used_at is not null then
    raise exception 'a recovery code counts once' using errcode = 'PW005';
  end if;
  return new;
end $$;

create trigger recovery_code_guarded before update on recovery_code
  for each row execute function recovery_code_guard();

grant select, insert, delete on second_factor, recovery_code to piecework_app;
grant update (sealed_secret, created_at, enabled_at, last_step) on second_factor to piecework_app;
grant update (used_at) on recovery_code to piecework_app;
revoke execute on function second_factor_guard(), recovery_code_guard() from public;
