import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";

/** The networks on which USDC is sent. */
export const usdcNetworks = ["BASE", "POLYGON", "ARBITRUM", "ETHEREUM"] as const;

export const networkNames: Record<(typeof usdcNetworks)[number], string> = {
  BASE: "Base",
  POLYGON: "Polygon",
  ARBITRUM: "Arbitrum",
  ETHEREUM: "Ethereum",
};

/** The kinds of payout methods, as people call them. */
export const methodNames: Record<PayoutMethodKind, string> = {
  PAYPAL: "PayPal",
  USDC: "USDC",
  BANK: "Bank transfer",
  MANUAL: "Paid by hand",
};

/** How long the money travels once its run has sent it. */
export const arrivals: Record<PayoutMethodKind, string> = {
  PAYPAL: "on the day of the run",
  USDC: "on the day of the run",
  BANK: "one to three working days after the run",
  MANUAL: "as agreed with the operator",
};

/** The forms for a new payout method; a bank account has two, by where the bank is. */
export const methodForms = ["paypal", "usdc", "iban", "us-bank", "manual"] as const;
export type MethodForm = (typeof methodForms)[number];

export const methodFormNames: Record<MethodForm, string> = {
  paypal: "PayPal",
  usdc: "USDC",
  iban: "Bank (IBAN)",
  "us-bank": "Bank (US)",
  manual: "Paid by hand",
};
