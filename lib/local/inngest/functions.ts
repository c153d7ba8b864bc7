import { createHash } from "node:crypto";
import { asText, evaluate } from "./expressions";
import { type FunctionConfig, type InngestEvent, registration } from "./protocol";
import { dueAt, nextCron } from "./timing";

/** What the hosted server can do and this one cannot; a function that asks for it is refused, not run differently. */
const UNSUPPORTED = ["rateLimit", "throttle", "debounce", "priority", "singleton", "timeouts"];

/** Keys of a concurrency rule share this many queues, so that the queue table stays small. */
const KEY_SLOTS = 64;

/** A short stable id made of other ids. */
export const digest = (...parts: string[]) =>
  createHash("sha1").update(parts.join("\n")).digest("hex").slice(0, 26);

const slot = (text: string, count: number) => Number.parseInt(digest(text).slice(0, 8), 16) % count;

/** How many times a step is tried; four retries unless the function says otherwise. */
export const maxAttempts = (config: FunctionConfig) => (config.steps.step.retries?.attempts ?? 4) + 1;

/** The functions the app serves, as it last registered them. */
export class Functions {
  private byId = new Map<string, FunctionConfig>();

  /**
   * Replaces the list by what an SDK sends to register.
   * @throws Error naming the function and the option that is not supported
   */
  register(body: unknown): void {
    const { functions } = registration.parse(body);
    for (const config of functions) refuseUnsupported(config);
    this.byId = new Map(functions.map((config) => [config.id, config]));
  }

  get(id: string): FunctionConfig | undefined {
    return this.byId.get(id);
  }

  /** Every function an event starts. */
  startedBy(event: InngestEvent): FunctionConfig[] {
    return this.all().filter(({ triggers }) =>
      triggers.some(
        (trigger) =>
          trigger.event === event.name &&
          (!trigger.expression || evaluate(trigger.expression, { event }) === true),
      ),
    );
  }

  listensTo(eventName: string): boolean {
    return this.all().some(({ triggers }) => triggers.some((trigger) => trigger.event === eventName));
  }

  all(): FunctionConfig[] {
    return [...this.byId.values()];
  }
}

function refuseUnsupported(config: FunctionConfig): void {
  const asked = UNSUPPORTED.filter((option) => config[option] !== undefined && config[option] !== null);
  if (asked.length > 0) {
    throw new Error(
      `The local Inngest server does not support ${asked.join(", ")}, which function ${config.id} uses.`,
    );
  }
  for (const { event, cron } of config.triggers) {
    if (event?.includes("*"))
      throw new Error(`The local Inngest server does not support wildcards (${config.id}).`);
    if (cron) nextCron(cron);
  }
  if (config.batchEvents) dueAt(config.batchEvents.timeout);
}

/**
 * The serial queue a run's calls go through, or null when nothing limits them. A limit of n is n queues over which
 * runs are spread; of several rules the tightest holds.
 */
export function queueFor(config: FunctionConfig, runId: string, event: InngestEvent): string | null {
  const [rule] = [...(config.concurrency ?? [])].sort((a, b) => a.limit - b.limit);
  if (!rule || rule.limit < 1) return null;
  const key = rule.key ? slot(asText(evaluate(rule.key, { event })) ?? "", KEY_SLOTS) : "";
  return `${config.id}:${key}:${slot(runId, rule.limit)}`.slice(-128);
}
