import { z } from "zod";
import { idOf } from "@/lib/core/ids";

/** The form that sends a deposit back. `refundId` is made with the form, so that sending it twice is one refund. */
export const requestRefund = z.strictObject({
  depositId: idOf("deposit"),
  refundId: idOf("refund"),
  amount: z.string().max(40, "Enter an amount in dollars, such as 25 or 25.50.").default(""),
});
export type RequestRefund = z.output<typeof requestRefund>;

/** The form with which finance sends back what was paid for a deposit that is checked. */
export const payBackForm = z.strictObject({
  depositId: idOf("deposit"),
  code: z.string().max(40, "A code is shorter than that.").optional(),
});
