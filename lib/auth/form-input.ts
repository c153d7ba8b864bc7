import type { z } from "zod";
import { AppError, type FieldErrors } from "@/lib/core/errors";

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
