import type { Inngest, InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import type { Json } from "@/lib/local/inngest/protocol";
import { canonicalJson, sign } from "@/lib/local/inngest/signing";
import { inngest } from "@/lib/platform/inngest";
import { SIGNING_KEY } from "./inngest-keys";

interface Reported {
  op: string;
  id: string;
  name?: string;
  displayName?: string;
  data?: unknown;
  error?: unknown;
}

interface SentEvent {
  name: string;
  data?: Record<string, unknown>;
}

export interface Drive {
  run: InngestFunction.Any;
  /** The client the function was made with; the product's unless said. */
  client?: Inngest;
  /** The event that starts the run, or several for a function that takes batches; a cron's tick unless said. */
  events?: SentEvent[];
  /** What a waitForEvent gets (an event or null) or an invoke returns, by the step's own name. */
  replies?: Record<string, unknown>;
  /** Called with the virtual instant when a sleep or a wait is over; sets the product's clock. */
  onTime?(now: Date): void;
  /** When the run starts; now unless said. */
  startedAt?: Date;
  maxAttempts?: number;
}

export interface Driven {
  /** What the function returned. */
  result?: unknown;
  /** What ended it, when it failed. */
  error?: unknown;
  /** Every step in the order of its result: what kind it was and its name. */
  steps: { op: string; name: string }[];
  /** The virtual instant of the end. */
  endedAt: Date;
}

const SPANS: Record<string, number> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };
const MAX_TURNS = 500;

/**
 * Runs one durable function to its end through the SDK's own handler, with a virtual clock: sleeps of days pass at
 * once, failed steps are tried again at once. Needs no server; what the steps do to the database they really do.
 */
export async function driveFunction(options: Drive): Promise<Driven> {
  return new FunctionDriver(options).drive();
}

class FunctionDriver {
  private readonly client;
  private readonly handler;
  private readonly memo: Record<string, unknown> = {};
  private readonly stack: string[] = [];
  private readonly steps: Driven["steps"] = [];
  private readonly events;
  private now: number;
  private attempt = 0;

  constructor(private readonly options: Drive) {
    const {
      client = inngest,
      run,
      startedAt = new Date(),
      events = [{ name: "inngest/scheduled.timer" }],
    } = options;
    this.client = client;
    client.setEnvVars({ INNGEST_SIGNING_KEY: SIGNING_KEY });
    this.handler = serve({ client, functions: [run] });
    this.now = startedAt.getTime();
    this.events = events.map((event, index) => ({ data: {}, id: `event-${index}`, ts: this.now, ...event }));
  }

  async drive(): Promise<Driven> {
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      const { status, final, body } = await this.call("step");
      if (status === 200) return this.end({ result: body });
      if (status !== 206) {
        if (this.failedForGood(final)) return this.end({ error: body });
        continue;
      }
      for (const op of [body].flat() as Reported[]) {
        const outcome = await this.settle(op, final);
        if (outcome) return this.end(outcome);
      }
    }
    throw new Error(`the function has not ended after ${MAX_TURNS} calls`);
  }

  private end(outcome: { result?: unknown; error?: unknown }): Driven {
    return { ...outcome, steps: this.steps, endedAt: new Date(this.now) };
  }

  private failedForGood(final: boolean): boolean {
    this.attempt++;
    return final || this.attempt >= (this.options.maxAttempts ?? 4);
  }

  /** Gives a reported step its result. Says how the run ended, if this ended it. */
  private async settle(
    op: Reported,
    final: boolean,
  ): Promise<{ result?: unknown; error?: unknown } | undefined> {
    if (op.op === "StepPlanned") return this.runPlanned(op);
    if (op.op === "RunComplete") return { result: op.data };
    if (op.op === "StepError") return this.failedForGood(final) ? { error: op.error } : undefined;
    this.attempt = 0;
    this.steps.push({ op: op.op, name: op.displayName ?? "" });
    this.stack.push(op.id);
    this.memo[op.id] = this.resultOf(op);
    return undefined;
  }

  private async runPlanned(planned: Reported): Promise<{ error: unknown } | undefined> {
    for (this.attempt = 0; ; ) {
      const { body, final } = await this.call(planned.id);
      const [op] = [body].flat() as [Reported];
      if (op.op !== "StepError") {
        await this.settle(op, final);
        return undefined;
      }
      if (this.failedForGood(final)) return { error: op.error };
    }
  }

  private resultOf(op: Reported): unknown {
    const reply = this.options.replies?.[op.displayName ?? ""] ?? null;
    if (op.op === "StepRun") return { data: op.data ?? null };
    if (op.op === "StepFailed") return { error: op.error };
    if (op.op === "InvokeFunction") return { data: reply };
    if (op.op === "WaitForEvent") return reply;
    if (op.op === "Sleep") return this.sleep(op.name ?? "");
    throw new Error(`the driver does not know steps of type ${op.op}`);
  }

  private sleep(time: string): null {
    const spans = [...time.matchAll(/(\d+(?:\.\d+)?)(w|d|h|m|s)(?=\d|$)/g)];
    const isSpan = /^(\d+(\.\d+)?(w|d|h|m|s))+$/.test(time);
    const span = spans.reduce(
      (total, [, amount, unit]) => total + Number(amount) * (SPANS[unit ?? ""] ?? 0),
      0,
    );
    this.now = isSpan ? this.now + span : Math.max(this.now, Date.parse(time));
    this.options.onTime?.(new Date(this.now));
    return null;
  }

  private async call(stepId: string): Promise<{ status: number; final: boolean; body: unknown }> {
    const { run, maxAttempts = 4 } = this.options;
    const query = new URLSearchParams({ fnId: run.id(this.client.id), stepId });
    const body = canonicalJson({
      version: 2,
      event: this.events[0],
      events: this.events,
      steps: this.memo,
      ctx: {
        run_id: "driven",
        attempt: this.attempt,
        max_attempts: maxAttempts,
        disable_immediate_execution: stepId !== "step",
        use_api: false,
        stack: { stack: this.stack, current: this.stack.length },
      },
    } as Json);
    const request = new Request(`http://app.test/api/inngest?${query}`, {
      method: "POST",
      headers: { host: "app.test", "x-inngest-signature": sign(body, SIGNING_KEY) },
      body,
    });
    const response = await this.handler(request);
    const final = response.headers.get("x-inngest-no-retry") === "true";
    return { status: response.status, final, body: JSON.parse((await response.text()) || "null") };
  }
}
