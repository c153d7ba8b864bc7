import type { AdjustableAccount } from "@/lib/adjustments/schema";

/** The accounts as the form offers them. */
export const accountChoices: Record<AdjustableAccount, string> = {
  WALLET: "Wallet of a person",
  DEBT: "Debt of a person",
  "CLEARING:stripe": "Stripe",
  "CLEARING:paypal": "PayPal",
  "CLEARING:usdc": "USDC",
  "CLEARING:bank": "Bank",
  "CLEARING:manual": "Paid by hand",
  "PROMOTIONS:platform": "Promotions",
  "GOODWILL:platform": "Goodwill",
  "LOSS:platform": "Loss",
};

/** An account in words: "Wallet of wendy", "Stripe". */
export function accountWords(kind: string, owner: string, name: string | null): string {
  if (kind === "WALLET" || kind === "DEBT")
    return `${kind === "WALLET" ? "Wallet" : "Debt"} of ${name ?? owner}`;
  return accountChoices[`${kind}:${owner}` as AdjustableAccount] ?? `${kind} ${owner}`;
}
