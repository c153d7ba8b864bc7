import type { FormState } from "@/lib/core/result";
import { typedValues, withoutSecrets } from "@/lib/core/typed-values";

/** The state of a form whose action gave no answer: what is known, what to do, and everything that was typed. */
export function noAnswer(error: unknown, form: FormData): NonNullable<FormState<never>> {
  const digest = (error as { digest?: unknown } | null)?.digest;
  const message =
    typeof digest === "string"
      ? `Something went wrong on our side. What you typed is still here; try again. Reference: ${digest}.`
      : "The server cannot be reached. What you typed is still here; try again when you are connected.";
  return {
    ok: false,
    error: { code: "UNAVAILABLE", message, fields: {} },
    values: withoutSecrets(typedValues(form)),
  };
}
