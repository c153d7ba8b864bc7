import type { AdjustmentStatus } from "@/lib/platform/prisma/enums";

/** The legal steps of an adjustment. The table adjustment_transition in the database says the same. */
export const adjustmentTransitions: Record<AdjustmentStatus, readonly AdjustmentStatus[]> = {
  PROPOSED: ["APPROVED", "REJECTED", "EXPIRED"],
  APPROVED: [],
  REJECTED: [],
  EXPIRED: [],
};

/** Each state as the staff reads it. */
export const adjustmentStatusWords: Record<
  AdjustmentStatus,
  { label: string; tone: "ok" | "wait" | "bad" | "muted" }
> = {
  PROPOSED: { label: "Waits for a second person", tone: "wait" },
  APPROVED: { label: "Approved", tone: "ok" },
  REJECTED: { label: "Rejected", tone: "bad" },
  EXPIRED: { label: "Expired", tone: "muted" },
};
