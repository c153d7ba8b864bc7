import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { paragraphs } from "@/lib/core/text";
import { stepUpCodeSchema } from "@/lib/second-factor/code-schema";

const reason = paragraphs({ min: 20, max: 500, what: "Reason" });

export const stopPayouts = z.strictObject({ reason, code: stepUpCodeSchema });
export const resumePayouts = z.strictObject({ reason, code: stepUpCodeSchema });

export const holdScopes = ["WITHDRAWALS", "ACCOUNT"] as const;
export const holdCauses = [
  "CHARGEBACK",
  "FRAUD_WARNING",
  "IDENTITY",
  "LINKED_ACCOUNT",
  "RULES",
  "SECURITY",
] as const;

export const placeHoldForm = z.strictObject({
  userId: idOf("user"),
  scope: z.enum(holdScopes, "Choose what the hold stops."),
  cause: z.enum(holdCauses, "Choose the class of evidence."),
  reason,
  code: stepUpCodeSchema,
});
export type PlaceHold = Omit<z.output<typeof placeHoldForm>, "code">;

export const liftHoldForm = z.strictObject({
  userId: idOf("user"),
  holdId: idOf("hold"),
  reason,
  code: stepUpCodeSchema,
});
export type LiftHold = Omit<z.output<typeof liftHoldForm>, "code">;

/** The id of the last hold seen, in an address; null when it is none. */
export function readFrom(value: unknown): string | null {
  return idOf("hold").safeParse(value).data ?? null;
}
