import { asText, evaluate, type Match, matchFor } from "./expressions";
import { type Functions, queueFor } from "./functions";
import type { FunctionConfig, InngestEvent, Json } from "./protocol";

/** A condition under which an event wakes a step of a run, or cancels the run when `stepId` is empty. */
export interface Wait extends Match {
  runId: string;
  stepId: string;
  rule: number;
  event: string;
}

/** A run to be started. */
export interface NewRun {
  id: string;
  functionId: string;
  events: InngestEvent[];
  queue: string | null;
  idempotencyKey: string | null;
  parentRun: string | null;
  parentStep: string | null;
  waits: Wait[];
}

export type Outcome = "completed" | "failed" | "cancelled";

/** A run of `config` for these events, with the rules that can cancel it. */
export function newRun(
  id: string,
  config: FunctionConfig,
  events: [InngestEvent, ...InngestEvent[]],
): NewRun {
  const [event] = events;
  const cancellations = (config.cancel ?? []).map((rule, index) => ({
    runId: id,
    stepId: "",
    rule: index,
    event: rule.event,
    ...matchFor(rule.if, event),
  }));
  return {
    id,
    functionId: config.id,
    events,
    queue: queueFor(config, id, event),
    idempotencyKey: config.idempotency ? asText(evaluate(config.idempotency, { event })) : null,
    parentRun: null,
    parentStep: null,
    waits: cancellations,
  };
}

/** A run that another run's step.invoke waits for. It is that step's own, so no idempotency key may swallow it. */
export function invokedRun(
  id: string,
  config: FunctionConfig,
  event: InngestEvent,
  parent: { run: string; step: string },
): NewRun {
  return {
    ...newRun(id, config, [event]),
    idempotencyKey: null,
    parentRun: parent.run,
    parentStep: parent.step,
  };
}

/** The events the server itself sends when a run ends, as far as some function listens to them. */
export function endEvents(
  functions: Functions,
  run: { id: string; functionId: string; events: InngestEvent[] },
  outcome: Outcome,
  result: Json,
): InngestEvent[] {
  const names = {
    completed: ["inngest/function.finished"],
    failed: ["inngest/function.failed", "inngest/function.finished"],
    cancelled: ["inngest/function.cancelled"],
  }[outcome];
  const data = {
    function_id: run.functionId,
    run_id: run.id,
    event: run.events[0] as unknown as Json,
    events: run.events as unknown as Json,
    ...(outcome === "completed" ? { result } : { error: result }),
  };
  return names
    .filter((name) => functions.listensTo(name))
    .map((name) => ({ id: `${run.id}:${name}`, name, data, ts: Date.now() }));
}
