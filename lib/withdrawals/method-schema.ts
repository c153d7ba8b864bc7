import { z } from "zod";
import { line } from "@/lib/core/text";
import { stepUpCodeSchema as code } from "@/lib/second-factor/code-schema";
import { emailSchema } from "@/lib/users/schema";
import { addressProblem } from "./evm-address";
import { isIban, isRoutingNumber, plainIban } from "./iban";
import { usdcNetworks } from "./words";

const holder = line({ what: "The account holder", min: 2, max: 100 });

const address = z
  .string("Enter the address.")
  .max(100, "An address has 42 characters.")
  .transform((text) => text.trim())
  .superRefine((text, context) => {
    const problem = addressProblem(text);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

const iban = z
  .string("Enter the IBAN.")
  .max(60, "An IBAN has at most 34 characters.")
  .transform(plainIban)
  .refine(isIban, "The check digits of this IBAN do not fit. Compare it with your bank statement.");

const digits = (text: string) => text.replace(/[\s-]/g, "");

const routing = z
  .string("Enter the routing number.")
  .max(40, "A routing number has nine digits.")
  .transform(digits)
  .refine(
    isRoutingNumber,
    "This is no routing number: nine digits, the last of which checks the others. It stands at the foot of a check.",
  );

const account = z
  .string("Enter the account number.")
  .max(40, "An account number has at most 17 digits.")
  .transform(digits)
  .pipe(z.string().regex(/^\d{4,17}$/, "An account number has 4 to 17 digits."));

/** The forms for a new payout method; a bank account has two, by where the bank is. */
export const addMethodSchema = z.discriminatedUnion("form", [
  z.strictObject({ form: z.literal("paypal"), email: emailSchema, code }),
  z.strictObject({
    form: z.literal("usdc"),
    network: z.enum(usdcNetworks, "Choose a network."),
    address,
    code,
  }),
  z.strictObject({ form: z.literal("iban"), holder, iban, code }),
  z.strictObject({ form: z.literal("us-bank"), holder, routing, account, code }),
  z.strictObject({
    form: z.literal("manual"),
    text: line({ what: "What you agreed on", min: 5, max: 200 }),
    code,
  }),
]);
export type AddMethod = z.output<typeof addMethodSchema>;
