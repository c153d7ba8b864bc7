-- A turn is one call of the function and what it answered. open_turn and close_turn are its two sides, each atomic.

-- Opens a turn for a job, or gives null when the job has nothing to do: the run ended, another job has the turn, or
-- other steps are still pending. `due_step` is the timer this job stands for; `planned_step` runs beside the turn.
create or replace function local_inngest.open_turn(
  target text, expected_turn int, job bigint, call_id text, planned_step text, due_step text
) returns jsonb language plpgsql as $$
declare
  r local_inngest.run;
  was_raced boolean := false;
begin
  select * into r from local_inngest.run where id = target and status = 'running' for update;
  if not found then
    return null;
  end if;
  if planned_step is not null then
    if exists (select 1 from local_inngest.step where run_id = target and id = planned_step and done) then
      return null;
    end if;
  elsif r.claimed_by is distinct from job then
    if due_step is not null then
      update local_inngest.step set done = true where run_id = target and id = due_step and not done
        returning raced into was_raced;
      if not found then
        return null;
      end if;
      delete from local_inngest.wait where run_id = target and step_id = due_step;
      if not was_raced and exists (select 1 from local_inngest.step where run_id = target and not done) then
        return null;
      end if;
      if r.claimed_by is not null then
        update local_inngest.run set woken = true where id = target;
        return null;
      end if;
    elsif r.claimed_by is not null or r.turn <> expected_turn then
      return null;
    end if;
    update local_inngest.run set claimed_by = job, dispatch = call_id, woken = false where id = target;
  else
    update local_inngest.run set dispatch = call_id, woken = false where id = target;
  end if;
  return jsonb_build_object('id', r.id, 'functionId', r.function_id, 'events', r.events, 'queue', r.queue,
    'steps', coalesce((
      select jsonb_agg(jsonb_build_object('id', s.id, 'done', s.done, 'state', s.state) order by s.position)
      from local_inngest.step s where s.run_id = target), '[]'));
end
$$;

-- Closes a turn: all that one answer of the function means. Says whether the same job should take the next turn.
create or replace function local_inngest.close_turn(target text, job bigint, planned_step text, effects jsonb)
returns boolean language plpgsql as $$
declare
  r local_inngest.run;
  pending boolean;
  next_turn int;
begin
  select * into r from local_inngest.run
    where id = target and status = 'running' and (planned_step is not null or claimed_by = job) for update;
  if not found then
    return false;
  end if;
  next_turn := r.turn + case when effects ? 'retry' or planned_step is not null then 0 else 1 end;

  insert into local_inngest.step (run_id, id, done, state, raced)
    select target, s->>'id', (s->>'done')::boolean, s->'state', (s->>'raced')::boolean
    from jsonb_array_elements(effects->'steps') s
    on conflict (run_id, id) do update set done = true, state = excluded.state
    where not local_inngest.step.done and excluded.done;
  perform local_inngest.add_waits(effects->'waits');
  perform local_inngest.start_runs(effects->'runs');
  perform local_inngest.add_jobs((
    select jsonb_agg(jsonb_set(j, '{payload,turn}', to_jsonb(next_turn))) from jsonb_array_elements(effects->'jobs') j));
  perform local_inngest.route_events(effects->'events');

  if effects ? 'status' then
    perform local_inngest.end_run(target, effects->>'status', effects->'result');
    return false;
  end if;
  pending := exists (select 1 from local_inngest.step where run_id = target and not done);
  if planned_step is not null then
    if not effects ? 'retry' and (not pending or (effects->'steps'->0->>'raced')::boolean) then
      perform local_inngest.request_turn(target);
    end if;
    return false;
  end if;
  if effects ? 'retry' then
    update local_inngest.run set claimed_by = null, dispatch = null where id = target;
    return false;
  end if;
  update local_inngest.run set turn = next_turn,
    claimed_by = case when pending and not woken then null else claimed_by end,
    dispatch = case when pending and not woken then null else dispatch end
    where id = target;
  return r.woken or not pending;
end
$$;

-- Keeps the results of steps the function reports while it is still being called. False when that call is not the current one.
create or replace function local_inngest.save_checkpoint(target text, call_id text, steps jsonb) returns boolean language plpgsql as $$
begin
  perform 1 from local_inngest.run where id = target and dispatch = call_id and status = 'running' for update;
  if not found then
    return false;
  end if;
  insert into local_inngest.step (run_id, id, done, state)
    select target, s->>'id', true, s->'state' from jsonb_array_elements(steps) s
    on conflict do nothing;
  return true;
end
$$;
