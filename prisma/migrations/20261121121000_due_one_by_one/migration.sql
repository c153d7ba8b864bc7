-- Rates what nobody rated in time, at most `p_limit` submissions, oldest deadline first. Returns how many. If the set
-- cannot be rated as a whole, its submissions are rated one by one, so that one with broken books holds up no other.
create or replace function submission_satisfy_due(p_limit int, p_now timestamptz) returns int
language plpgsql security definer set search_path = public as $$
declare
  due text[];
  one text;
  rated int := 0;
begin
  select array_agg(id) into due from (
    select id from submission where status = 'SUBMITTED' and rate_due_at <= p_now
    order by rate_due_at, id limit p_limit for update skip locked
  ) x;
  if due is null then return 0; end if;
  begin
    return cardinality(submission_satisfy(due, null, 'TIMER', null, p_now));
  exception
    -- These concern the moment, not the rows: the caller tries again.
    when deadlock_detected or serialization_failure or lock_not_available or query_canceled then raise;
    when others then null;
  end;
  foreach one in array due loop
    begin
      rated := rated + cardinality(submission_satisfy(array[one], null, 'TIMER', null, p_now));
    exception
      when deadlock_detected or serialization_failure or lock_not_available or query_canceled then raise;
      when others then raise warning 'submission % could not be rated by its timer: %', one, sqlerrm;
    end;
  end loop;
  return rated;
end $$;
