import { z } from "zod";

const CODE_MAX = 40;

/** A code as typed: of the app, or a recovery code; spaces, hyphens and case do not matter. */
export const codeSchema = z
  .string("Enter the code.")
  .max(CODE_MAX, { error: "That is too long to be a code.", abort: true })
  .transform(normalCode)
  .pipe(z.string().min(1, "Enter the code of your authenticator app."));

/** For forms that show the code field only to who has not proven themselves a moment ago. */
export const stepUpCodeSchema = z
  .string()
  .max(CODE_MAX, { error: "That is too long to be a code.", abort: true })
  .transform(normalCode)
  .optional();

/** The one form in which codes are compared. */
export function normalCode(typed: string): string {
  return typed.replace(/[\s-]/g, "").toUpperCase();
}
