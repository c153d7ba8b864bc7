import { z } from "zod";
import { isId } from "@/lib/core/ids";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { callPayPal, paypalConfigured } from "@/lib/platform/paypal";

const verified = z.object({ verification_status: z.string() });

const event = z.object({
  event_type: z.string(),
  resource: z.object({
    payout_item: z.object({ sender_item_id: z.string().nullish() }).optional(),
    batch_header: z
      .object({ sender_batch_header: z.object({ sender_batch_id: z.string().nullish() }).optional() })
      .optional(),
  }),
});

/**
 * Whether PayPal itself sent this message, as PayPal tells when asked.
 * @throws PayPalRefusal or PayPalUnclear when it cannot be asked
 */
export async function isFromPayPal(headers: Pick<Headers, "get">, body: unknown): Promise<boolean> {
  const named = (name: string) => headers.get(`paypal-${name}`) ?? "";
  if (!paypalConfigured() || !named("transmission-sig")) return false;
  const { verification_status } = await callPayPal(verified, {
    method: "POST",
    path: "/v1/notifications/verify-webhook-signature",
    body: {
      auth_algo: named("auth-algo"),
      cert_url: named("cert-url"),
      transmission_id: named("transmission-id"),
      transmission_sig: named("transmission-sig"),
      transmission_time: named("transmission-time"),
      webhook_id: env.PAYPAL_WEBHOOK_ID,
      webhook_event: body,
    },
  });
  return verification_status === "SUCCESS";
}

/**
 * The payout of ours a message is about; null when it is about none that PayPal may still speak of. Asked before PayPal
 * is, so that whoever does not know the id of a payout cannot make us ask PayPal anything.
 */
export async function payoutHinted(body: unknown): Promise<string | null> {
  const read = event.safeParse(body);
  if (!read.success) return null;
  const { payout_item, batch_header } = read.data.resource;
  const id = payout_item?.sender_item_id ?? batch_header?.sender_batch_header?.sender_batch_id;
  if (!id || !isId("withdrawal", id)) return null;
  const known = await db.withdrawal.count({ where: { id, methodKind: "PAYPAL", sendingAt: { not: null } } });
  return known > 0 ? id : null;
}
