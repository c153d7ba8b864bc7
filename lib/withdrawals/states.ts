import type { Withdrawal } from "@/lib/platform/prisma/client";
import type { WithdrawalStatus } from "@/lib/platform/prisma/enums";

/**
 * The legal steps of a withdrawal's life. UNKNOWN is what a provider does not answer for: it is asked again, and never
 * sent twice. Back to REQUESTED goes only what certainly was not sent; COMPLETED fails when the money is sent back.
 */
export const withdrawalTransitions: Record<WithdrawalStatus, readonly WithdrawalStatus[]> = {
  REQUESTED: ["PROCESSING", "CANCELLED", "FAILED"],
  PROCESSING: ["REQUESTED", "COMPLETED", "FAILED", "UNKNOWN"],
  UNKNOWN: ["PROCESSING", "COMPLETED", "FAILED"],
  COMPLETED: ["FAILED"],
  FAILED: [],
  CANCELLED: [],
};

/** The states in which a withdrawal is under way; a person has at most one of them. */
export const underWay = ["REQUESTED", "PROCESSING", "UNKNOWN"] as const satisfies WithdrawalStatus[];

/**
 * Whether a person of the staff may still decide about it. Once the promised instant has come nobody may: it goes by
 * itself. The SQL function withdrawal_waits_for_review says the same.
 */
export function waitsForReview(
  { status, reviewDueAt, reviewedAt }: Pick<Withdrawal, "status" | "reviewDueAt" | "reviewedAt">,
  at: Date,
): boolean {
  return status === "REQUESTED" && reviewDueAt !== null && reviewDueAt > at && reviewedAt === null;
}

/** Whether its money is neither with the person nor back in Earned. */
export function isUnderWay(status: WithdrawalStatus): boolean {
  return underWay.some((one) => one === status);
}
