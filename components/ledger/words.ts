import type { Route } from "next";
import type { Cause } from "@/lib/ledger/schema";

export type AccountKind = "EARNED" | "WALLET" | "CLEARING" | "FEES" | "ESCROW";

export const accountNames: Record<AccountKind, string> = {
  EARNED: "Earned",
  WALLET: "Wallet",
  CLEARING: "Card processor",
  FEES: "Fees of Piecework",
  ESCROW: "Locked for jobs",
};

export const causeNames: Record<Cause, string> = {
  deposit: "Deposit",
  publish: "Job published",
  positions: "Positions added",
  approve: "Job approved",
  "give-back": "Job given back",
  end: "Job ended",
  free: "Position freed after the end",
  satisfied: "Tasks Satisfied",
};

export const transactionHref = (id: bigint) => `/admin/ledger/${id}` as Route;
