import type { ErrorCode, FieldErrors } from "./errors";

/** What a server action gives back: data, or an expected error in words for the person. */
export type Result<T = undefined> = { ok: true; data: T } | { ok: false; error: ResultError };

export interface ResultError {
  code: ErrorCode;
  message: string;
  fields: FieldErrors;
}

/** The state of a form between two submissions: the result and, after an error, what was typed. */
export type FormState<T = undefined> = (Result<T> & { values?: Record<string, string | string[]> }) | null;

export const ok = <T>(data: T): Result<T> => ({ ok: true, data });

/** A form's server action, as components receive it. */
export type FormAction<T = void> = (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
