import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { paragraphs } from "@/lib/core/text";
import { jobId } from "@/lib/jobs/schema";

export const submissionId = idOf("submission");

/** One answer by the id of the required proof it belongs to; files are uploaded separately and only named here. */
export const proofAnswers = z.record(z.string().regex(/^[a-z0-9]{1,12}$/), z.string().max(20_000));
export type ProofAnswers = z.infer<typeof proofAnswers>;

export const reservePosition = z.strictObject({ jobId });
export const saveDraft = z.strictObject({ submissionId, answers: proofAnswers });
export const submitProof = z.strictObject({ submissionId, answers: proofAnswers });
export const giveUp = z.strictObject({ submissionId });
export const removeFile = z.strictObject({ submissionId, fileId: idOf("file") });

export const declineReasons = [
  "PROOF_MISSING",
  "WRONG_PROOF",
  "INSTRUCTIONS_NOT_FOLLOWED",
  "DUPLICATE",
  "UNREADABLE",
  "OUTSIDE_TARGETING",
  "OTHER",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const declineReasonLabels: Record<DeclineReason, string> = {
  PROOF_MISSING: "Proof missing",
  WRONG_PROOF: "Wrong proof",
  INSTRUCTIONS_NOT_FOLLOWED: "Instructions not followed",
  DUPLICATE: "Duplicate",
  UNREADABLE: "Not visible or unreadable",
  OUTSIDE_TARGETING: "Outside the targeting",
  OTHER: "Other",
};

const decision = z.discriminatedUnion("rating", [
  z.strictObject({ submissionId, rating: z.literal("SATISFIED") }),
  z.strictObject({
    submissionId,
    rating: z.literal("NOT_SATISFIED"),
    reason: z.enum(declineReasons, "Choose a reason."),
    text: paragraphs({ max: 1_000, what: "Reason" }),
  }),
]);
export type Decision = z.output<typeof decision>;

/** Decisions collected on the review page, sent as one batch. */
export const rateSubmissions = z.strictObject({
  jobId,
  decisions: z.array(decision).min(1).max(1_000),
});
export type RateSubmissions = z.output<typeof rateSubmissions>;

/** Everything of one job that is waiting for a rating and was submitted until the page was shown. */
export const rateAllSatisfied = z.strictObject({
  jobId,
  submittedUntil: z.coerce.date(),
});
export type RateAllSatisfied = z.output<typeof rateAllSatisfied>;
