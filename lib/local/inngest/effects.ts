import { matchFor } from "./expressions";
import { digest, type Functions, maxAttempts } from "./functions";
import { type InngestEvent, type Json, type OpenTurn, type Operation, operation } from "./protocol";
import { endEvents, invokedRun, type NewRun, type Wait } from "./runs";
import { dueAt, retryAt } from "./timing";

/** What a job that calls a function carries. */
export interface CallJob {
  runId: string;
  turn: number;
  /** How often this call has failed before. */
  attempt: number;
  /** How often in a row the app gave no answer to it. */
  unanswered?: number;
  /** The one step to run, when the function reported several at once. */
  plannedStep?: string;
  /** The pending step whose time is up. */
  dueStep?: string;
}

interface Job {
  task: "call_function";
  payload: Omit<CallJob, "turn">;
  queue: string | null;
  at?: string;
  key?: string;
}

/** Everything one answer of a function means, as data for `close_turn`. */
export interface Effects {
  steps: { id: string; done: boolean; state: Json; raced: boolean }[];
  jobs: Job[];
  waits: Wait[];
  runs: NewRun[];
  events: InngestEvent[];
  retry?: true;
  status?: "completed" | "failed";
  result?: Json;
}

/** The answer of the app to one call. */
export interface Answer {
  status: number;
  noRetry: boolean;
  retryAfter: string | null;
  body: Json;
}

/** What reading an answer needs to know. */
export interface Turn {
  functions: Functions;
  run: OpenTurn;
  job: CallJob;
  /** Shortens the waits between attempts; 1 outside tests. */
  retryScale: number;
}

const none = (): Effects => ({ steps: [], jobs: [], waits: [], runs: [], events: [] });

const failure = (message: string): Json => ({ name: "Error", message });

/** Reads an answer: 200 is the function's result, 206 a list of steps, anything else a failure. */
export function effectsOf(answer: Answer, turn: Turn): Effects {
  if (answer.status === 200) return end(turn, "completed", answer.body);
  if (answer.status !== 206) return retryOrFail(answer.body, answer, turn);
  const effects = none();
  for (const item of [answer.body].flat()) {
    const op = operation.parse(item);
    if (op.op === "RunComplete") return end(turn, "completed", op.data ?? null);
    if (op.op === "StepError") return retryOrFail(op.error ?? null, answer, turn);
    try {
      addStep(effects, op, turn);
    } catch (error) {
      return end(turn, "failed", failure(error instanceof Error ? error.message : String(error)));
    }
  }
  return effects;
}

/** The same call once more, because nobody answered it; no attempt of the function is used up. */
export function callAgain(turn: Turn, at: Date): Effects {
  const { runId, attempt, unanswered = 0, plannedStep } = turn.job;
  const payload = { runId, attempt, plannedStep, unanswered: unanswered + 1 };
  return {
    ...none(),
    retry: true,
    jobs: [{ task: "call_function", queue: turn.run.queue, at: at.toISOString(), payload }],
  };
}

/** Ends the run, whatever else the answer said. */
export function end({ functions, run }: Turn, status: "completed" | "failed", result: Json): Effects {
  return { ...none(), status, result, events: endEvents(functions, run, status, result) };
}

function retryOrFail(error: Json, answer: Answer, turn: Turn): Effects {
  const { job, run, functions } = turn;
  const config = functions.get(run.functionId);
  if (answer.noRetry || !config || job.attempt + 1 >= maxAttempts(config)) return end(turn, "failed", error);
  const at = retryAt(job.attempt, turn.retryScale, answer.retryAfter).toISOString();
  const payload = { runId: run.id, attempt: job.attempt + 1, plannedStep: job.plannedStep };
  return { ...none(), retry: true, jobs: [{ task: "call_function", queue: run.queue, at, payload }] };
}

/** Adds what one reported step means. @throws Error for a step this server cannot do */
function addStep(effects: Effects, op: Operation, turn: Turn): void {
  const { id } = op;
  const raced = op.opts?.parallelMode === "race";
  const done = (state: Json) => effects.steps.push({ id, done: true, state, raced });
  const pending = (stateWhenDue: Json = null) =>
    effects.steps.push({ id, done: false, state: stateWhenDue, raced });
  switch (op.op) {
    case "DiscoveryRequest":
    case "None":
      return;
    case "Step":
    case "StepRun":
      done({ data: op.data ?? null });
      return;
    case "StepFailed":
      done({ error: op.error ?? null });
      return;
    case "StepPlanned":
      pending();
      effects.jobs.push({
        task: "call_function",
        queue: turn.run.queue,
        payload: { runId: turn.run.id, plannedStep: id, attempt: 0 },
      });
      return;
    case "Sleep":
      pending();
      effects.jobs.push(timer(op, op.name, turn));
      return;
    case "WaitForEvent":
      pending();
      effects.jobs.push(timer(op, op.opts?.timeout, turn));
      effects.waits.push(waitOf(op, turn.run));
      return;
    case "InvokeFunction":
      pending({ error: failure("the invoked function did not finish in time") });
      invoke(effects, op, turn);
      return;
    default:
      throw new Error(`The local Inngest server does not support steps of type ${op.op}.`);
  }
}

function timer(op: Operation, time: Json | undefined, { run }: Turn): Job {
  return {
    task: "call_function",
    queue: run.queue,
    at: dueAt(String(time)).toISOString(),
    key: `timer:${run.id}:${op.id}`,
    payload: { runId: run.id, dueStep: op.id, attempt: 0 },
  };
}

function waitOf(op: Operation, run: OpenTurn): Wait {
  const condition = typeof op.opts?.if === "string" ? op.opts.if : undefined;
  const [event] = run.events;
  return { runId: run.id, stepId: op.id, rule: 0, event: String(op.name), ...matchFor(condition, event) };
}

function invoke(effects: Effects, op: Operation, turn: Turn): void {
  const { run, functions } = turn;
  const target = functions.get(String(op.opts?.function_id));
  if (!target) throw new Error(`There is no function ${op.opts?.function_id} to invoke.`);
  const payload = op.opts?.payload as { data?: Record<string, Json> } | undefined;
  const event = {
    name: "inngest/function.invoked",
    id: `${run.id}.${op.id}`,
    data: payload?.data ?? {},
    ts: Date.now(),
  };
  effects.runs.push(invokedRun(digest(event.id), target, event, { run: run.id, step: op.id }));
  if (op.opts?.timeout) effects.jobs.push(timer(op, op.opts.timeout, turn));
}
