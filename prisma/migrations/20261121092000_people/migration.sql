-- People: what Prisma cannot say about them.

create unique index app_user_nickname_any_case on app_user (lower(nickname));
alter table app_user add constraint app_user_email_lower_case check (email = lower(email));
alter table rate_limit set unlogged;

-- Everyone has both hats from the first moment: their accounts, their totals and their public profile.
create function app_user_equip() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into ledger_account (kind, owner_id) values ('EARNED', new.id), ('WALLET', new.id);
  insert into worker_stat (worker_id) values (new.id);
  insert into profile (user_id, updated_at) values (new.id, new.created_at);
  return null;
end $$;
create trigger app_user_equipped after insert on app_user for each row execute function app_user_equip();
