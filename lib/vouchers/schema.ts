import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { formatMoney, type Micros, parseMoney } from "@/lib/core/money";
import { line } from "@/lib/core/text";
import { stepUpCodeSchema } from "@/lib/second-factor/code-schema";

export const LABEL_MAX = 80;

/** The form that makes a voucher. The amount is judged by the limits in force. */
export const makeVoucherSchema = z.strictObject({
  amount: z.string().max(40, "Enter an amount in dollars, such as 10 or 10.50.").default(""),
  label: line({ what: "The message", min: 0, max: LABEL_MAX }).default(""),
  code: stepUpCodeSchema,
});
export type MakeVoucher = z.output<typeof makeVoucherSchema>;

/** A code as people type it: any case, blanks and hyphens anywhere, O for 0, I and L for 1. */
export const voucherCode = z
  .string("Enter the voucher's code.")
  .max(100, { error: "A voucher's code has 16 characters.", abort: true })
  .transform((text) =>
    text
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, "")
      .replaceAll("O", "0")
      .replace(/[IL]/g, "1"),
  )
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/, "A voucher's code has 16 letters and digits."));

export const redeemVoucherSchema = z.strictObject({ voucher: voucherCode });
export type RedeemVoucher = z.output<typeof redeemVoucherSchema>;

export const cancelVoucherSchema = z.strictObject({ voucherId: idOf("voucher") });

export interface VoucherLimits {
  minMicros: Micros;
  maxMicros: Micros;
  /** What may still be put into vouchers in these 30 days. */
  leftMicros: Micros;
  /** What of Earned is old enough to leave, in whole cents. */
  availableMicros: Micros;
}

export type ReadAmount = { ok: true; micros: Micros } | { ok: false; message: string };

/** Reads how much a voucher shall be worth: dollars and whole cents, within the limits. */
export function readAmount(text: string, limits: VoucherLimits): ReadAmount {
  const refuse = (message: string) => ({ ok: false as const, message });
  const { minMicros, maxMicros, leftMicros, availableMicros } = limits;
  const micros = parseMoney(text, 2);
  if (micros === null) {
    return refuse(
      parseMoney(text, 6) === null
        ? "Enter an amount in dollars, such as 10 or 10.50."
        : "Use whole cents, such as 10.50.",
    );
  }
  if (micros < minMicros || micros > maxMicros) {
    return refuse(`A voucher is worth ${formatMoney(minMicros)} to ${formatMoney(maxMicros)}.`);
  }
  if (micros > leftMicros) return refuse(`You can put ${formatMoney(leftMicros)} more into vouchers now.`);
  if (micros > availableMicros) {
    return refuse(`${formatMoney(availableMicros)} of your Earned is old enough for a voucher.`);
  }
  return { ok: true, micros };
}

/** The id of the last voucher seen, in an address; null when it is none. */
export function readBefore(value: unknown): string | null {
  return idOf("voucher").safeParse(value).data ?? null;
}
