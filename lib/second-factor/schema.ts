import { z } from "zod";
import { passwordSchema } from "@/lib/users/schema";
import { codeSchema, stepUpCodeSchema } from "./code-schema";

export const enableSchema = z.strictObject({ password: passwordSchema, code: codeSchema });

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
