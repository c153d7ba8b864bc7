import { z } from "zod";

const item = z.object({
  recipient_type: z.literal("EMAIL"),
  amount: z.object({
    currency: z.literal("USD", "Only USD is set up for this account."),
    value: z
      .string()
      .regex(/^\d{1,7}\.\d{2}$/, "Amount must be a decimal with two places.")
      .refine((value) => Number(value.replace(".", "")) > 0, "Amount must be above zero."),
  }),
  receiver: z.email("Receiver must be an e-mail address."),
  note: z.string().max(1000).default(""),
  sender_item_id: z.string().max(63).optional(),
});

/** The body that creates a batch, as far as the stand-in looks at it. */
export const batchFields = z.object({
  sender_batch_header: z.object({
    sender_batch_id: z.string().min(1).max(256).optional(),
    email_subject: z.string().max(255).optional(),
    email_message: z.string().max(1000).optional(),
  }),
  items: z.array(item).min(1).max(15_000),
});
