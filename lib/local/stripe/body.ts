import type { z } from "zod";
import { invalidRequest, type StripeError } from "./errors";

type Nested = { [key: string]: Nested | string };

/** Reads `a[b][0][c]=v` as the SDK writes it: nested objects, with lists as objects whose keys count from 0. */
export function decodeBody(text: string): unknown {
  const root: Nested = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const keys = name.replaceAll("]", "").split("[");
    const last = keys.pop() as string;
    let place = root;
    for (const key of keys) {
      const next = place[key];
      const inner: Nested = typeof next === "object" ? next : Object.create(null);
      place[key] = inner;
      place = inner;
    }
    place[last] = value;
  }
  return withLists(root);
}

function withLists(value: Nested | string): unknown {
  if (typeof value === "string") return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withLists(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** Checks a request's fields. @throws StripeError naming the first wrong one the way Stripe does */
export function parseBody<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw firstProblem(result.error.issues[0] as z.core.$ZodIssue, body);
}

function firstProblem(issue: z.core.$ZodIssue, body: unknown): StripeError {
  if (issue.code === "unrecognized_keys") {
    const param = nameOf([...issue.path, issue.keys[0] as string]);
    return invalidRequest(`Received unknown parameter: ${param}`, { param, code: "parameter_unknown" });
  }
  const param = nameOf(issue.path);
  const given = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    body,
  );
  if (given === undefined) {
    return invalidRequest(`Missing required param: ${param}.`, { param, code: "parameter_missing" });
  }
  if (issue.code === "invalid_format") {
    return invalidRequest(`Invalid integer: ${String(given)}`, { param, code: "parameter_invalid_integer" });
  }
  return invalidRequest(`Invalid ${param}: ${issue.message}`, { param });
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map((key, index) => (index === 0 ? String(key) : `[${String(key)}]`)).join("");
}
