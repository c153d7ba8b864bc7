import type { Tone } from "../ui/badge";

export type Movement = "PAYMENT" | "REFUND" | "DISPUTE" | "OTHER";
export type Outcome = "BALANCED" | "DIFFERENT" | "FAILED";
export type DifferenceKind =
  | "NOT_IN_LEDGER"
  | "NOT_AT_STRIPE"
  | "AMOUNT_DIFFERS"
  | "OTHER_CURRENCY"
  | "OLDER";

export const movementNames: Record<Movement, string> = {
  PAYMENT: "Payments",
  REFUND: "Refunds",
  DISPUTE: "Disputes",
  OTHER: "Corrections of the books",
};

export const outcomes: Record<Outcome, { name: string; tone: Tone }> = {
  BALANCED: { name: "No difference", tone: "ok" },
  DIFFERENT: { name: "Difference", tone: "bad" },
  FAILED: { name: "Not finished", tone: "wait" },
};

export const differenceNames: Record<DifferenceKind, string> = {
  NOT_IN_LEDGER: "Not in our books",
  NOT_AT_STRIPE: "Not at Stripe",
  AMOUNT_DIFFERS: "Another amount",
  OTHER_CURRENCY: "Another currency",
  OLDER: "Older than the window",
};
