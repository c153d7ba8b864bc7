-- Events that wait to be handed to a function together. The advisory lock orders adding and taking, so that whoever
-- comes second sees what the first did; then a batch that is not empty always has a job on its way.
create or replace function local_inngest.lock_batch(batch_function text, batch_key text) returns void language sql as $$
  select pg_advisory_xact_lock(hashtext('local_inngest.batch'), hashtext(batch_function || '/' || batch_key))
$$;

create or replace function local_inngest.schedule_batch(batch_function text, batch_key text, at timestamptz) returns void language sql as $$
  select local_inngest.add_jobs(jsonb_build_array(jsonb_build_object('task', 'flush_batch', 'at', at,
    'payload', jsonb_build_object('functionId', batch_function, 'key', batch_key))))
$$;

create or replace function local_inngest.add_to_batch(batch_function text, batch_key text, events jsonb, due timestamptz, size int)
returns void language plpgsql as $$
declare
  before int;
begin
  perform local_inngest.lock_batch(batch_function, batch_key);
  select count(*) into before from local_inngest.batch_item where function_id = batch_function and key = batch_key;
  insert into local_inngest.batch_item (function_id, key, event, due_at)
    select batch_function, batch_key, e, due from jsonb_array_elements(events) e;
  if before + jsonb_array_length(events) >= size then
    perform local_inngest.schedule_batch(batch_function, batch_key, now());
  elsif before = 0 then
    perform local_inngest.schedule_batch(batch_function, batch_key, due);
  end if;
end
$$;

-- Takes a batch that is full or due and schedules what is left; null when nothing is ripe.
create or replace function local_inngest.take_batch(batch_function text, batch_key text, size int) returns jsonb language plpgsql as $$
declare
  taken jsonb;
  waiting int;
  oldest timestamptz;
begin
  perform local_inngest.lock_batch(batch_function, batch_key);
  select count(*), min(due_at) into waiting, oldest
    from local_inngest.batch_item where function_id = batch_function and key = batch_key;
  if waiting = 0 or (waiting < size and oldest > now()) then
    return null;
  end if;
  with gone as (
    delete from local_inngest.batch_item where function_id = batch_function and key = batch_key and id in (
      select id from local_inngest.batch_item where function_id = batch_function and key = batch_key order by id limit size)
    returning id, event)
  select jsonb_agg(event order by id) into taken from gone;
  select count(*), min(due_at) into waiting, oldest
    from local_inngest.batch_item where function_id = batch_function and key = batch_key;
  if waiting > 0 then
    perform local_inngest.schedule_batch(batch_function, batch_key, case when waiting >= size then now() else oldest end);
  end if;
  return taken;
end
$$;
