import type { holdCauses, holdScopes } from "@/lib/holds/schema";

export type HoldScope = (typeof holdScopes)[number];
export type HoldCause = (typeof holdCauses)[number];

/** What a hold stops. */
export const scopeNames: Record<HoldScope, string> = {
  WITHDRAWALS: "Money leaving the account",
  ACCOUNT: "The whole account",
};

/** The class of evidence behind a hold. */
export const causeNames: Record<HoldCause, string> = {
  CHARGEBACK: "A bank took a payment back",
  FRAUD_WARNING: "The card network warned about a payment",
  IDENTITY: "Something about the identity is unclear",
  LINKED_ACCOUNT: "Signs that accounts belong together",
  RULES: "A rule of the marketplace",
  SECURITY: "Signs that somebody else uses the account",
};
