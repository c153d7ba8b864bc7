import type { z } from "zod";
import { AppError, type FieldErrors } from "@/lib/core/errors";

type Typed = Record<string, string | string[]>;

/** What a person typed, by field name; a name that occurs twice is a list. Files and React's own fields are left out. */
export function typedValues(form: FormData): Typed {
  const values: Typed = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

/** What may go back into the page after an error: everything typed but secrets. */
export function withoutSecrets(values: Typed): Typed {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|token|secret/i.test(name)));
}

/**
 * Parses input by its schema. Objects must be strict, so that a field nobody expects is an error and no surprise.
 * @throws AppError INVALID_INPUT with messages by field; a nested field is named by its path, "steps.0"
 */
export async function parseInput<S extends z.ZodType>(schema: S, input: unknown): Promise<z.output<S>> {
  const parsed = await schema.safeParseAsync(input);
  if (parsed.success) return parsed.data;
  const fields: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const name = issue.path.join(".");
    fields[name] = [...(fields[name] ?? []), issue.message];
  }
  throw new AppError("INVALID_INPUT", "Some of what you entered needs another look.", fields);
}
