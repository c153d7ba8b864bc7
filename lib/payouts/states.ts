import type { PayoutItemState, PayoutRunStatus } from "@/lib/platform/prisma/enums";

/** The legal steps of a run. One that ended runs again only to retry what its provider refused. */
export const payoutRunTransitions: Record<PayoutRunStatus, readonly PayoutRunStatus[]> = {
  DRAFT: ["APPROVED", "CANCELLED"],
  APPROVED: ["RUNNING", "CANCELLED"],
  RUNNING: ["PAUSED", "FINISHED"],
  PAUSED: ["RUNNING", "CANCELLED"],
  FINISHED: ["RUNNING"],
  CANCELLED: [],
};

/**
 * The legal steps of one payout. SENDING goes back to SELECTED only when the provider certainly accepted nothing;
 * UNKNOWN never becomes SENDING again, because it may have been paid.
 */
export const payoutItemTransitions: Record<PayoutItemState, readonly PayoutItemState[]> = {
  SELECTED: ["EXCLUDED", "SENDING", "SENT"],
  EXCLUDED: [],
  SENDING: ["SELECTED", "SENT", "PAID", "FAILED", "UNKNOWN", "RETURNED"],
  SENT: ["PAID", "RETURNED"],
  PAID: ["RETURNED"],
  FAILED: ["SELECTED", "RETURNED", "EXCLUDED"],
  UNKNOWN: ["SENT", "PAID", "RETURNED"],
  RETURNED: [],
};
