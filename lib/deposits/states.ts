import type { DepositStatus, DisputeStatus, RefundStatus } from "@/lib/platform/prisma/enums";

/**
 * The legal steps of a deposit's life. SUCCEEDED is written by deposit_credit alone, from any other state: money that
 * has come in is credited even when the deposit was closed before. EXPIRED and FAILED end what brought no money, or only
 * money that was sent back uncredited.
 */
export const depositTransitions: Record<DepositStatus, readonly DepositStatus[]> = {
  CREATED: ["PROCESSING", "SUCCEEDED", "FAILED", "EXPIRED", "REVIEW"],
  PROCESSING: ["SUCCEEDED", "FAILED", "REVIEW"],
  FAILED: ["SUCCEEDED", "REVIEW"],
  EXPIRED: ["SUCCEEDED", "REVIEW"],
  REVIEW: ["SUCCEEDED", "FAILED", "EXPIRED"],
  SUCCEEDED: [],
};

/** Whether the processor may still change its mind about it. */
export function isOpen(status: DepositStatus): boolean {
  return status === "CREATED" || status === "PROCESSING";
}

/** The legal steps of a refund. A bank can return one that had arrived; the table refund_transition says the same. */
export const refundTransitions: Record<RefundStatus, readonly RefundStatus[]> = {
  REQUESTED: ["PENDING", "SUCCEEDED", "FAILED"],
  PENDING: ["SUCCEEDED", "FAILED"],
  SUCCEEDED: ["FAILED"],
  FAILED: [],
};

/** The legal steps of a dispute; the table dispute_transition says the same. */
export const disputeTransitions: Record<DisputeStatus, readonly DisputeStatus[]> = {
  WARNING: ["OPEN", "CLOSED"],
  CLOSED: [],
  OPEN: ["WON", "LOST"],
  WON: [],
  LOST: ["WON"],
};
