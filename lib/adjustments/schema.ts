import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { paragraphs } from "@/lib/core/text";
import type { LedgerAccountKind } from "@/lib/platform/prisma/enums";
import { stepUpCodeSchema } from "@/lib/second-factor/code-schema";

/** The accounts a correction may move money between, as the form names them. */
export const adjustableAccounts = [
  "WALLET",
  "DEBT",
  "CLEARING:stripe",
  "CLEARING:paypal",
  "CLEARING:usdc",
  "CLEARING:bank",
  "CLEARING:manual",
  "PROMOTIONS:platform",
  "GOODWILL:platform",
  "LOSS:platform",
] as const;
export type AdjustableAccount = (typeof adjustableAccounts)[number];

/** Whether the account is one of a person's, so that the form has to say whose. */
export const isPersonal = (account: string) => account === "WALLET" || account === "DEBT";

/** The kind of a form's account and, unless it is a person's, its owner. */
export function accountOf(account: AdjustableAccount): { kind: LedgerAccountKind; owner: string | null } {
  const [kind, owner] = account.split(":");
  return { kind: kind as LedgerAccountKind, owner: owner ?? null };
}

const account = z.enum(adjustableAccounts, "Choose an account.");
/** A nickname, an e-mail address or an id. */
const person = z.string().trim().max(254, "This is too long for a nickname, an e-mail address or an id.");

export const proposeForm = z.strictObject({
  from: account,
  fromPerson: person.default(""),
  to: account,
  toPerson: person.default(""),
  amount: z.string().max(40, "Enter an amount in dollars, such as 12.50.").default(""),
  reason: paragraphs({ min: 20, max: 1_000, what: "Reason" }),
  code: stepUpCodeSchema,
});
export type Propose = Omit<z.output<typeof proposeForm>, "code">;

const adjustmentId = idOf("adjustment");

export const approveForm = z.strictObject({ adjustmentId, code: stepUpCodeSchema });

export const rejectForm = z.strictObject({
  adjustmentId,
  reason: paragraphs({ min: 10, max: 500, what: "Reason" }),
  code: stepUpCodeSchema,
});
export type Reject = Omit<z.output<typeof rejectForm>, "code">;

/** The id of the last adjustment seen, in an address; null when it is none. */
export function readBefore(value: unknown): string | null {
  return adjustmentId.safeParse(value).data ?? null;
}
