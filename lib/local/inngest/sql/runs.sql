-- Jobs are rows of graphile-worker. Only timers carry a key, so that they can be removed; a keyed job that is being
-- fetched at that instant would swallow what is added under the same key.
create or replace function local_inngest.add_jobs(jobs jsonb) returns void language sql as $$
  select local_inngest_queue.add_jobs(array_agg(
    (j->>'task', (j->'payload')::json, j->>'queue', (j->>'at')::timestamptz, null, j->>'key', null, null)::local_inngest_queue.job_spec))
  from jsonb_array_elements(jobs) j
  having count(*) > 0
$$;

create or replace function local_inngest.timer_key(run_id text, step_id text) returns text language sql immutable as $$
  select 'timer:' || run_id || ':' || step_id
$$;

create or replace function local_inngest.route_events(events jsonb) returns void language sql as $$
  select local_inngest.add_jobs(jsonb_build_array(jsonb_build_object('task', 'route_events', 'payload', jsonb_build_object('events', events))))
  where jsonb_array_length(events) > 0
$$;

-- Takes events in and queues them for routing. An id that was seen before is dropped.
create or replace function local_inngest.receive_events(events jsonb) returns void language plpgsql as $$
declare
  fresh jsonb;
begin
  with incoming as (select distinct on (e->>'id') e from jsonb_array_elements(events) e),
    added as (insert into local_inngest.event (id) select e->>'id' from incoming on conflict do nothing returning id)
  select jsonb_agg(e) into fresh from incoming where e->>'id' in (select id from added);
  if fresh is not null then
    perform local_inngest.route_events(fresh);
  end if;
end
$$;

create or replace function local_inngest.add_waits(waits jsonb) returns void language sql as $$
  insert into local_inngest.wait_path
    select distinct w->>'event', w->>'path' from jsonb_array_elements(waits) w
    where not exists (select 1 from local_inngest.wait_path p where p.event = w->>'event' and p.path = w->>'path')
    on conflict do nothing;
  insert into local_inngest.wait (run_id, step_id, rule, event, path, value, expression)
    select w->>'runId', w->>'stepId', (w->>'rule')::int, w->>'event', w->>'path', w->>'value', w->>'expression'
    from jsonb_array_elements(waits) w
    on conflict do nothing
$$;

-- Creates runs with the waits that can cancel them and their first calls. A run that exists, by its id or by its
-- idempotency key, is left alone.
create or replace function local_inngest.start_runs(runs jsonb) returns void language plpgsql as $$
declare
  made text[];
begin
  with added as (
    insert into local_inngest.run (id, function_id, events, queue, idempotency_key, parent_run, parent_step)
    select r->>'id', r->>'functionId', r->'events', r->>'queue', r->>'idempotencyKey', r->>'parentRun', r->>'parentStep'
    from jsonb_array_elements(runs) r
    on conflict do nothing returning id)
  select array_agg(id) into made from added;
  if made is null then
    return;
  end if;
  perform local_inngest.add_waits((
    select jsonb_agg(w) from jsonb_array_elements(runs) r, jsonb_array_elements(r->'waits') w where r->>'id' = any(made)));
  perform local_inngest.add_jobs((
    select jsonb_agg(jsonb_build_object('task', 'call_function', 'queue', r->'queue',
      'payload', jsonb_build_object('runId', r->'id', 'turn', 0, 'attempt', 0)))
    from jsonb_array_elements(runs) r where r->>'id' = any(made)));
end
$$;

-- Asks for the next call of a run whose row the caller has locked: now, or right after the call that is under way.
create or replace function local_inngest.request_turn(target text) returns void language plpgsql as $$
declare
  r local_inngest.run;
begin
  update local_inngest.run set woken = claimed_by is not null where id = target returning * into r;
  if r.claimed_by is null then
    perform local_inngest.add_jobs(jsonb_build_array(jsonb_build_object('task', 'call_function', 'queue', r.queue,
      'payload', jsonb_build_object('runId', r.id, 'turn', r.turn, 'attempt', 0))));
  end if;
end
$$;

-- Gives a pending step its result. The function is called again when nothing else is pending, or when the step was racing.
create or replace function local_inngest.settle_step(target text, settled text, result jsonb) returns void language plpgsql as $$
declare
  was_raced boolean;
begin
  perform 1 from local_inngest.run where id = target and status = 'running' for update;
  if not found then
    return;
  end if;
  update local_inngest.step set done = true, state = result where run_id = target and id = settled and not done
    returning raced into was_raced;
  if not found then
    return;
  end if;
  delete from local_inngest.wait where run_id = target and step_id = settled;
  perform local_inngest_queue.remove_job(local_inngest.timer_key(target, settled));
  if was_raced or not exists (select 1 from local_inngest.step where run_id = target and not done) then
    perform local_inngest.request_turn(target);
  end if;
end
$$;

-- Ends a run once. Its waits and timers go with it, and a run that invoked it gets the result.
create or replace function local_inngest.end_run(target text, outcome text, output jsonb) returns boolean language plpgsql as $$
declare
  r local_inngest.run;
begin
  update local_inngest.run set status = outcome, result = output, ended_at = now(), claimed_by = null, dispatch = null
    where id = target and status = 'running' returning * into r;
  if not found then
    return false;
  end if;
  delete from local_inngest.wait where run_id = target;
  perform local_inngest_queue.remove_job(local_inngest.timer_key(target, s.id))
    from local_inngest.step s where s.run_id = target and not s.done;
  if r.parent_run is not null then
    perform local_inngest.settle_step(r.parent_run, r.parent_step,
      case outcome when 'completed' then jsonb_build_object('data', output) else jsonb_build_object('error', output) end);
  end if;
  return true;
end
$$;
