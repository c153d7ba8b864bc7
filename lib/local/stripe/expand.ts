import type { State } from "./state";

type Shown = Record<string, unknown>;

/** Replaces ids by the objects they name, for every `expand[]=a.b` of the request. Works on a copy. */
export function expanded(state: State, answer: object, query: URLSearchParams): object {
  const copy = structuredClone(answer) as Shown;
  for (const [name, path] of query) {
    if (name.startsWith("expand[")) expandPath(state, copy, path.split("."));
  }
  return copy;
}

function expandPath(state: State, at: Shown, [field, ...rest]: string[]): void {
  if (field === undefined) return;
  const value = at[field];
  if (Array.isArray(value)) {
    for (const row of value) expandPath(state, row as Shown, rest);
    return;
  }
  const whole = typeof value === "string" ? structuredClone(lookUp(state, value)) : value;
  if (whole === null || typeof whole !== "object") return;
  at[field] = whole;
  expandPath(state, whole as Shown, rest);
}

function lookUp(state: State, id: string): object | null {
  const { customers, payment_intents, charges, refunds, disputes, balance_transactions } = state;
  for (const table of [customers, payment_intents, charges, refunds, disputes, balance_transactions]) {
    const object = table.get(id);
    if (object) return object;
  }
  return null;
}
