import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { formatMoney, type Micros, parseMoney } from "@/lib/core/money";
import { paragraphs } from "@/lib/core/text";
import { stepUpCodeSchema as code } from "@/lib/second-factor/code-schema";

/** The withdrawal form. `id` is made with the page, so that pressing twice asks once; `agreed` are the numbers shown. */
export const requestSchema = z.strictObject({
  id: idOf("withdrawal"),
  amount: z.string().max(40, "Enter an amount in dollars, such as 25 or 25.50.").default(""),
  methodId: z.string("Choose where the money goes.").max(60),
  agreed: z.string().max(200).default(""),
  code,
});
export type RequestWithdrawal = z.output<typeof requestSchema>;

export const cancelSchema = z.strictObject({ withdrawalId: idOf("withdrawal") });

const REASON_MIN = 20;

export const reviewSchema = z
  .strictObject({
    withdrawalId: idOf("withdrawal"),
    decision: z.enum(["APPROVE", "REJECT"]),
    reason: paragraphs({ what: "The reason", max: 1000 }),
  })
  .refine(({ decision, reason }) => decision === "APPROVE" || reason.length >= REASON_MIN, {
    path: ["reason"],
    error: `Write what the person is told, in at least ${REASON_MIN} characters.`,
  });
export type ReviewWithdrawal = z.output<typeof reviewSchema>;

export const sendLinkSchema = z.strictObject({ methodId: idOf("payoutMethod") });

export const removeMethodSchema = z.strictObject({ methodId: idOf("payoutMethod"), code });

export const confirmMethodSchema = z.strictObject({
  methodId: idOf("payoutMethod"),
  token: z.string().max(100),
});

export interface AmountLimits {
  minMicros: Micros;
  /** What may leave now, in whole cents. */
  maxMicros: Micros;
}

export type ReadAmount = { ok: true; micros: Micros } | { ok: false; message: string };

const SHAPE = "Enter an amount in dollars, such as 25 or 25.50.";

/** Reads the amount a person wants to withdraw: dollars and whole cents, within the limits. */
export function readAmount(text: string, { minMicros, maxMicros }: AmountLimits): ReadAmount {
  const micros = parseMoney(text, 2);
  if (micros === null) {
    const message = parseMoney(text, 6) === null ? SHAPE : "Use whole cents, such as 25.50.";
    return { ok: false, message };
  }
  if (micros < minMicros)
    return { ok: false, message: `The smallest withdrawal is ${formatMoney(minMicros)}.` };
  if (micros > maxMicros) return { ok: false, message: `You can withdraw ${formatMoney(maxMicros)} now.` };
  return { ok: true, micros };
}
