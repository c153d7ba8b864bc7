import { MINUTE_MS, SECOND_MS } from "@/lib/core/time";
import { envelope, signatureHeader } from "./event";
import type { StripeEvent } from "./objects";
import type { EmitOptions, StripeOptions } from "./sandbox";
import { insert, type State, type StoredEvent } from "./state";

const RETRY_DELAYS_MS = [SECOND_MS, 5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS];
const ANSWER_WITHIN_MS = 10 * SECOND_MS;

/** Sends events to the product's webhook: at least once, signed afresh each time, with retries that survive a restart. */
export class Webhooks {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly inFlight = new Set<Promise<unknown>>();
  private readonly stopping = new AbortController();
  private readonly endpoint: string;

  constructor(
    private readonly state: State,
    private readonly options: StripeOptions,
    private readonly save: () => Promise<void>,
  ) {
    this.endpoint = `${options.appUrl}/api/stripe/webhook`;
  }

  /** Takes up the retries that were waiting when the server stopped. */
  resume(): void {
    for (const stored of this.state.events.values()) {
      if (stored.nextAttemptAt !== null) this.schedule(stored, stored.nextAttemptAt - Date.now());
    }
  }

  /** Records an event and makes the first attempt, unless the controls say otherwise. Never rejects. */
  async emit(
    type: string,
    object: object,
    { idempotencyKey = null, previous }: EmitOptions = {},
  ): Promise<void> {
    const { events, held, controls } = this.state;
    const event = envelope(type, object, idempotencyKey, previous);
    const stored = insert<StoredEvent>(events, { id: event.id, event, attempts: 0, nextAttemptAt: null });
    if (controls.hold) {
      held.push(event.id);
    } else if (controls.delayMs > 0) {
      this.schedule(stored, controls.delayMs);
    } else {
      await Promise.all(Array.from({ length: 1 + controls.duplicate }, () => this.deliver(stored)));
    }
  }

  /** Sends one event now. A refusal is tried again later. @returns whether it was accepted */
  async deliver(stored: StoredEvent): Promise<boolean> {
    this.begin(stored);
    if (this.stopping.signal.aborted) return false;
    await this.save();
    const attempt = stored.attempts++;
    const status = await this.track(this.attempt(stored));
    this.state.deliveries.push({
      event: stored.id,
      type: stored.event.type,
      attempt,
      status,
      at: Date.now(),
    });
    const accepted = status >= 200 && status < 300;
    const delay = (this.options.retryDelaysMs ?? RETRY_DELAYS_MS)[attempt];
    if (accepted) stored.event.pending_webhooks = 0;
    if (accepted || delay === undefined) stored.nextAttemptAt = null;
    else this.schedule(stored, delay);
    await this.save();
    return accepted;
  }

  /** Posts an event once, as Stripe signs it, and keeps no record. @returns the answer's status, 0 for none */
  postEvent(event: StripeEvent): Promise<number> {
    const body = JSON.stringify(event, null, 2);
    return this.post(body, signatureHeader(body, this.options.webhookSecret));
  }

  /** Posts any body with any signature, for forged deliveries. @returns the answer's status, 0 for none */
  async post(body: string, signature: string): Promise<number> {
    try {
      const response = await fetch(this.endpoint, {
        method: "POST",
        body,
        redirect: "manual",
        signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
        headers: {
          "content-type": "application/json; charset=utf-8",
          "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
          "stripe-signature": signature,
        },
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      return 0;
    }
  }

  async stop(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.stopping.abort();
    await Promise.allSettled(this.inFlight);
  }

  private async attempt(stored: StoredEvent): Promise<number> {
    if (this.state.controls.drop > 0) {
      this.state.controls.drop--;
      return 0;
    }
    return this.postEvent(stored.event);
  }

  private schedule(stored: StoredEvent, delayMs: number): void {
    stored.nextAttemptAt = Date.now() + delayMs;
    if (this.stopping.signal.aborted) return;
    clearTimeout(this.timers.get(stored.id));
    const timer = setTimeout(() => void this.track(this.deliver(stored)), Math.max(0, delayMs));
    this.timers.set(stored.id, timer);
  }

  /** An attempt that a crash cuts off is due again at the next start. */
  private begin(stored: StoredEvent): void {
    clearTimeout(this.timers.get(stored.id));
    this.timers.delete(stored.id);
    stored.nextAttemptAt = Date.now();
  }

  private track<T>(work: Promise<T>): Promise<T> {
    this.inFlight.add(work);
    void work.finally(() => this.inFlight.delete(work));
    return work;
  }
}
