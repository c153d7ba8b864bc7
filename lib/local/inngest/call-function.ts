import type { Pool } from "pg";
import { type App, type CallDetails, Unanswered } from "./app";
import { call } from "./database";
import { type CallJob, callAgain, type Effects, effectsOf, end, type Turn } from "./effects";
import type { Functions } from "./functions";
import type { OpenTurn } from "./protocol";

/** After so many calls in a row that reached something but got no answer, the run is given up. */
const MAX_UNANSWERED = 50;

export interface Caller {
  pool: Pool;
  app: App;
  functions: Functions;
  retryScale: number;
  /** Told when the app does not know what it should serve, or is not there. */
  onUnanswered(reason: string): void;
}

/** The queue's own view of the job. */
export interface JobIdentity {
  id: string;
  /** Grows each time the queue hands the job out. */
  attempts: number;
}

/** Calls a run's function, turn after turn, until the run waits, ends or has to be tried later. */
export async function callFunction(
  caller: Caller,
  job: CallJob,
  { id, attempts }: JobIdentity,
): Promise<void> {
  const { pool } = caller;
  const dispatch = `${id}:${attempts}`;
  const { plannedStep = null, dueStep = null } = job;
  let current = job;
  for (let again = true; again; current = { ...job, attempt: 0, unanswered: 0 }) {
    const parameters = [job.runId, job.turn, id, dispatch, plannedStep, dueStep];
    const run = await call<OpenTurn | null>(pool, "open_turn", ...parameters);
    if (!run) return;
    const effects = await takeTurn(caller, run, current, {
      dispatch,
      attempt: current.attempt,
      plannedStep: job.plannedStep,
    });
    again = await call<boolean>(pool, "close_turn", run.id, id, plannedStep, effects);
  }
}

async function takeTurn(caller: Caller, run: OpenTurn, job: CallJob, details: CallDetails): Promise<Effects> {
  const { app, functions, retryScale } = caller;
  const turn: Turn = { functions, run, job, retryScale };
  const config = functions.get(run.functionId);
  try {
    if (!config) throw new Unanswered(`the app does not serve ${run.functionId}`, false);
    return effectsOf(await app.call(run, config, details), turn);
  } catch (error) {
    if (error instanceof Unanswered) return unanswered(caller, turn, error);
    throw error;
  }
}

// Nobody answered: the app is restarting, or died in the middle of the call. Neither is the function's failure, so the
// call is made again and again, soon at first; only something that keeps killing the call is given up in the end.
function unanswered(caller: Caller, turn: Turn, error: Unanswered): Effects {
  caller.onUnanswered(error.message);
  const { unanswered: before = 0 } = turn.job;
  if (!error.unreachable && before >= MAX_UNANSWERED) {
    return end(turn, "failed", { name: "Unanswered", message: error.message });
  }
  const waitMs = Math.min(500 * 2 ** Math.min(before, 10), 30_000);
  return callAgain(turn, new Date(Date.now() + waitMs));
}
