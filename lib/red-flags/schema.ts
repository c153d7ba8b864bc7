import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { paragraphs } from "@/lib/core/text";

export const evidenceClasses = [
  "FALSE_PROOF",
  "WORK_OF_OTHERS",
  "SEVERAL_ACCOUNTS",
  "AUTOMATION",
  "ABUSE",
] as const;
export const severities = ["1", "2", "3"] as const;
export const decisions = ["KEEP", "END"] as const;

const reason = paragraphs({ min: 20, max: 500, what: "Reason" });
/** Of the authenticator app; empty while an earlier one still counts. */
const code = z.string().max(40).optional();

export const confirmFlagForm = z.strictObject({
  userId: idOf("user"),
  severity: z.enum(severities, "Choose how grave it is.").transform(Number),
  evidenceClass: z.enum(evidenceClasses, "Choose the class of evidence."),
  evidence: paragraphs({ min: 20, max: 2000, what: "Evidence" }),
});
export type ConfirmFlag = z.output<typeof confirmFlagForm>;

export const withdrawFlagForm = z.strictObject({ flagId: idOf("redFlag"), reason });
export type WithdrawFlag = z.output<typeof withdrawFlagForm>;

export const decideForm = z.strictObject({
  suspensionId: idOf("suspension"),
  decision: z.enum(decisions, "Choose whether the account goes on."),
  reason,
  code,
});
export type Decide = Omit<z.output<typeof decideForm>, "code">;
