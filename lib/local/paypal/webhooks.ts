import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { SECOND_MS } from "@/lib/core/time";
import { newPayPalId } from "./ids";
import type { PayPalOptions } from "./sandbox";

const RETRY_DELAYS_MS = [0, SECOND_MS, 5 * SECOND_MS, 30 * SECOND_MS];
const ANSWER_WITHIN_MS = 10 * SECOND_MS;

interface Signed {
  transmissionId: string;
  transmissionTime: string;
  event: unknown;
}

/** The signature of a message. PayPal's own is made with a certificate; only its API can tell whether one is right. */
export function signatureOf({ clientSecret, webhookId }: PayPalOptions, signed: Signed): string {
  const digest = createHash("sha256").update(JSON.stringify(signed.event)).digest("hex");
  const text = [signed.transmissionId, signed.transmissionTime, webhookId, digest].join("|");
  return createHmac("sha256", clientSecret).update(text).digest("base64");
}

/** POST /v1/notifications/verify-webhook-signature */
export function verifySignature(options: PayPalOptions, body: Record<string, unknown>): object {
  const expected = signatureOf(options, {
    transmissionId: String(body.transmission_id),
    transmissionTime: String(body.transmission_time),
    event: body.webhook_event,
  });
  const [a, b] = [Buffer.from(expected), Buffer.from(String(body.transmission_sig))];
  const right = body.webhook_id === options.webhookId && a.length === b.length && timingSafeEqual(a, b);
  return { verification_status: right ? "SUCCESS" : "FAILURE" };
}

/** Sends events to the product's webhook: signed, with some retries. */
export class Webhooks {
  private readonly stopping = new AbortController();
  private readonly inFlight = new Set<Promise<void>>();

  constructor(private readonly options: PayPalOptions) {
    // Every message on its way listens for the end.
    setMaxListeners(0, this.stopping.signal);
  }

  emit(type: string, resourceType: string, resource: object): Promise<void> {
    const event = {
      id: `WH-${newPayPalId(17)}`,
      create_time: new Date().toISOString(),
      event_type: type,
      resource_type: resourceType,
      resource,
    };
    const work = this.deliver(event);
    this.inFlight.add(work);
    return work.finally(() => this.inFlight.delete(work));
  }

  /** Sends one message, signed with any secret, for forged ones too. @returns the answer's status, 0 for none */
  async post(event: object, clientSecret = this.options.clientSecret): Promise<number> {
    const transmissionId = newPayPalId(32);
    const transmissionTime = new Date().toISOString();
    try {
      const response = await fetch(`${this.options.appUrl}/api/paypal/webhook`, {
        method: "POST",
        body: JSON.stringify(event),
        signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
        headers: {
          "content-type": "application/json",
          "paypal-transmission-id": transmissionId,
          "paypal-transmission-time": transmissionTime,
          "paypal-auth-algo": "SHA256withRSA",
          "paypal-cert-url": `${this.options.publicUrl}/paypal/api/cert`,
          "paypal-transmission-sig": signatureOf(
            { ...this.options, clientSecret },
            { transmissionId, transmissionTime, event },
          ),
        },
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      return 0;
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.inFlight);
  }

  private async deliver(event: object): Promise<void> {
    for (const delay of RETRY_DELAYS_MS) {
      await sleep(delay, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      const status = await this.post(event);
      if (status >= 200 && status < 300) return;
    }
  }
}
