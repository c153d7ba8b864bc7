import type { VerificationStatus } from "@/lib/platform/prisma/enums";

/** The legal steps of a verification. A rejected one begins anew when its documents have been deleted. */
export const verificationTransitions: Record<VerificationStatus, readonly VerificationStatus[]> = {
  DRAFT: ["SUBMITTED"],
  SUBMITTED: ["CLEARED", "REJECTED"],
  REJECTED: ["SUBMITTED", "DRAFT"],
  CLEARED: [],
};
