import { z } from "zod";
import { parseBody } from "./body";
import { invalidRequest } from "./errors";
import { expand, integer, metadata } from "./fields";
import type { LineItem } from "./objects";
import { newStripeId, seconds } from "./state";

const MIN_CENTS = 50;
const MAX_CENTS = 99_999_999;
const MIN_LIFE_S = 30 * 60;
const MAX_LIFE_S = 24 * 60 * 60;
const CLOCK_SLACK_S = 10;

const lineItem = z.strictObject({
  quantity: integer.default(1),
  price_data: z.strictObject({
    currency: z.string().length(3).toLowerCase(),
    unit_amount: integer,
    product_data: z.strictObject({ name: z.string().min(1), description: z.string().optional() }),
  }),
});

const paymentMethods = z.array(z.enum(["card", "us_bank_account"])).min(1);

const fields = z.strictObject({
  mode: z.literal("payment"),
  success_url: z.string().min(1),
  cancel_url: z.string().optional(),
  line_items: z.array(lineItem).min(1),
  client_reference_id: z.string().max(200).optional(),
  customer: z.string().optional(),
  customer_email: z.string().optional(),
  expires_at: integer.optional(),
  metadata,
  payment_intent_data: z
    .strictObject({
      metadata,
      description: z.string().optional(),
      statement_descriptor_suffix: z.string().optional(),
    })
    .optional(),
  adaptive_pricing: z.strictObject({ enabled: z.enum(["true", "false"]) }).optional(),
  allowed_payment_method_types: paymentMethods.default(["card", "us_bank_account"]),
  payment_method_options: z.record(z.string(), z.unknown()).optional(),
  submit_type: z.enum(["auto", "pay", "book", "donate"]).optional(),
  locale: z.string().optional(),
  expand,
});

/** What a request for a session asks for, checked. @throws StripeError */
export function readSessionRequest(body: unknown) {
  const input = parseBody(fields, body);
  const items = input.line_items.map(toLineItem);
  const total = items.reduce((sum, item) => sum + item.amount_total, 0);
  checkTotal(total);
  const expiresAt = input.expires_at ?? seconds() + MAX_LIFE_S;
  checkExpiry(expiresAt);
  return { input, items, total, expiresAt };
}

function toLineItem({ quantity, price_data: price }: z.output<typeof lineItem>): LineItem {
  const amount = price.unit_amount * quantity;
  return {
    id: newStripeId("li"),
    object: "item",
    quantity,
    currency: price.currency,
    amount_subtotal: amount,
    amount_total: amount,
    description: price.product_data.name,
  };
}

function checkTotal(cents: number): void {
  if (cents < MIN_CENTS) {
    throw invalidRequest("The Checkout Session's total amount must convert to at least 50 cents.", {
      code: "amount_too_small",
    });
  }
  if (cents > MAX_CENTS) {
    throw invalidRequest("The Checkout Session's total amount due must be no more than $999,999.99", {
      code: "amount_too_large",
    });
  }
}

function checkExpiry(at: number): void {
  const life = at - seconds();
  if (life >= MIN_LIFE_S - CLOCK_SLACK_S && life <= MAX_LIFE_S + CLOCK_SLACK_S) return;
  throw invalidRequest(
    "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
    {
      param: "expires_at",
    },
  );
}
