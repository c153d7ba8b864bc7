-- Everything the local server remembers. The job queue beside it lives in the schema local_inngest_queue.

create table local_inngest.event (
  id text primary key,
  received_at timestamptz not null default now()
);
comment on table local_inngest.event is 'Ids of received events for a day, so that a repeated send starts nothing twice.';

create table local_inngest.routed (
  job_id bigint primary key,
  routed_at timestamptz not null default now()
);
comment on table local_inngest.routed is 'Routing jobs whose transaction has committed; a job that runs again after a crash finds itself here.';

create table local_inngest.run (
  id text primary key,
  function_id text not null,
  events jsonb not null,
  status text not null default 'running' check (status in ('running', 'completed', 'failed', 'cancelled')),
  turn integer not null default 0,
  claimed_by bigint,
  dispatch text,
  woken boolean not null default false,
  idempotency_key text,
  queue text,
  parent_run text,
  parent_step text,
  result jsonb,
  started_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on column local_inngest.run.turn is 'How many calls of the function have been answered; a job made for another turn is stale.';
comment on column local_inngest.run.claimed_by is 'The job whose call is under way. The same job may resume it after a crash, no other.';
comment on column local_inngest.run.dispatch is 'The exact call under way: checkpoints of an older one are refused.';
comment on column local_inngest.run.woken is 'A step settled while a call was under way, so another call has to follow.';
create unique index run_idempotency on local_inngest.run (function_id, idempotency_key) where idempotency_key is not null;
create index run_ended on local_inngest.run (ended_at) where ended_at is not null;
create index run_recent on local_inngest.run (started_at desc);

create table local_inngest.step (
  run_id text not null references local_inngest.run on delete cascade,
  id text not null,
  position bigint generated always as identity,
  done boolean not null,
  raced boolean not null default false,
  state jsonb,
  primary key (run_id, id)
);
comment on column local_inngest.step.state is 'The result as the function receives it; while a timer is pending, what the step gets when the time is up.';

create table local_inngest.wait (
  run_id text not null references local_inngest.run on delete cascade,
  step_id text not null,
  rule integer not null default 0,
  event text not null,
  path text not null default '',
  value text,
  expression text,
  primary key (run_id, step_id, rule)
);
comment on table local_inngest.wait is 'Runs that an event wakes, or cancels when step_id is empty: by a value at a path, or by an expression.';
create index wait_match on local_inngest.wait (event, path, value);

create table local_inngest.wait_path (
  event text,
  path text,
  primary key (event, path)
);
comment on table local_inngest.wait_path is 'Which paths of an event anything ever waited on: what routing looks up.';

create table local_inngest.batch_item (
  function_id text not null,
  key text not null,
  id bigint generated always as identity,
  event jsonb not null,
  due_at timestamptz not null,
  primary key (function_id, key, id)
);

create table local_inngest.cron (
  function_id text not null,
  expression text not null,
  next_at timestamptz not null,
  primary key (function_id, expression)
);
