import { z } from "zod";

/** The deposit form. The amount is judged by the limits in force, when the deposit is made. */
export const createDeposit = z.strictObject({
  amount: z.string().max(40, "Enter an amount in dollars, such as 25 or 25.50.").default(""),
  returnTo: z.string().max(500).default("/wallet"),
});
export type CreateDeposit = z.output<typeof createDeposit>;
