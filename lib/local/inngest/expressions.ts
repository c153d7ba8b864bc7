import { Environment } from "@marcbachmann/cel-js";

type Context = { event: unknown; async?: unknown };

const environment = new Environment({ unlistedVariablesAreDyn: true });
const programs = new Map<string, (context: Context) => unknown>();

/** The value of a CEL expression; undefined when it does not apply to this data, which the server treats as no match. */
export function evaluate(expression: string, context: Context): unknown {
  if (/^(event|async)(\.[A-Za-z_]\w*)+$/.test(expression)) return valueAt(context, expression);
  const program = programs.get(expression) ?? environment.parse(expression);
  programs.set(expression, program);
  try {
    return program(context);
  } catch {
    return undefined;
  }
}

/** The value at a dotted path, undefined when something on the way is missing. */
export function valueAt(object: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined | null)?.[key], object);
}

/** A value as text, the form in which values are compared and hashed; null when there is none. */
export function asText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** How a waiting run recognises its event. */
export interface Match {
  /** Where in the event the value stands; empty when every event of the name is a candidate. */
  path: string;
  value: string | null;
  expression: string | null;
}

/**
 * Turns a condition between the run's own event and the awaited one into an indexed lookup where it is a plain
 * equality ("event.data.id == async.data.id"), so that a million waiting runs cost nothing; else it is evaluated.
 */
export function matchFor(condition: string | undefined, event: unknown): Match {
  const sides = /^\s*(event|async)\.([\w.]+)\s*==\s*(event|async)\.([\w.]+)\s*$/.exec(condition ?? "");
  const [, left, leftPath = "", right, rightPath = ""] = sides ?? [];
  if (left === right) return { path: "", value: null, expression: condition ?? null };
  const [own, theirs] = left === "event" ? [leftPath, rightPath] : [rightPath, leftPath];
  return { path: theirs, value: asText(valueAt(event, own)), expression: null };
}
