import type { CaseKind, CaseOutcome } from "@/lib/platform/prisma/enums";

export const caseKindWords: Record<CaseKind, string> = {
  SAME_DOCUMENT: "Same identity document",
  SAME_DESTINATION: "Same payout destination",
  LINKED_ACCOUNTS: "Linked accounts",
  DEPOSIT_REVIEW: "Deposit to look at",
  FRAUD: "Suspected fraud",
  RECONCILIATION: "Figures that differ",
  PROMOTION_BUDGET: "Promotion budget",
};

export const caseOutcomeWords: Record<CaseOutcome, string> = { HARMLESS: "Harmless", CONFIRMED: "Confirmed" };
