import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { paragraphs } from "@/lib/core/text";

export const liftSuspensionForm = z.strictObject({
  suspensionId: idOf("suspension"),
  reason: paragraphs({ min: 20, max: 500, what: "Reason" }),
});
export type LiftSuspension = z.output<typeof liftSuspensionForm>;
