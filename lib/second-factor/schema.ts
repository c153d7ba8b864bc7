import { z } from "zod";
import { passwordSchema } from "@/lib/users/schema";

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

export const enableSchema = z.strictObject({ code: codeSchema });

export const disableSchema = z.strictObject({ password: passwordSchema, code: stepUpCodeSchema });

export const regenerateSchema = z.strictObject({ code: stepUpCodeSchema });

export const confirmFormSchema = z.strictObject({
  code: stepUpCodeSchema,
  return: z.string().max(500).optional(),
});

/** What a person sees of their second factor. */
export interface SecondFactorState {
  enabledAt: Date;
  recoveryCodesLeft: number;
}

/** What a person puts into their authenticator app. */
export interface Enrolment {
  /** To be typed where no camera is. */
  key: string;
  /** The address of the QR picture. */
  image: string;
}
