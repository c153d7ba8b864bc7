import { randomBytes } from "node:crypto";
import { DAY_MS, SECOND_MS } from "@/lib/core/time";
import { missing } from "./errors";
import type {
  BalanceTransaction,
  Charge,
  CheckoutSession,
  Customer,
  Dispute,
  EarlyFraudWarning,
  LineItem,
  Metadata,
  PaymentIntent,
  Refund,
  StripeEvent,
} from "./objects";

/** A session with what Stripe keeps about it but does not show. */
export interface StoredSession {
  id: string;
  session: CheckoutSession;
  items: LineItem[];
  paymentMetadata: Metadata;
  /** A bank payment on its way: when it ends, and how. */
  bank: { dueAt: number; outcome: BankOutcome } | null;
  /** What the card's owner will do about a payment, and when. */
  trouble?: { dueAt: number; kind: Trouble };
}

export type BankOutcome = "succeeded" | "failed";
export type Trouble = "dispute" | "warning";

/** An event and its way to the webhook; `nextAttemptAt` (ms) is null once delivered, held or given up. */
export interface StoredEvent {
  id: string;
  event: StripeEvent;
  attempts: number;
  nextAttemptAt: number | null;
}

/** The first answer to an idempotency key. */
export interface SavedAnswer {
  id: string;
  fingerprint: string;
  status: number;
  body: unknown;
  savedAt: number;
}

/** One attempt to deliver an event; status 0 means that nobody answered. */
export interface Delivery {
  event: string;
  type: string;
  attempt: number;
  status: number;
  at: number;
}

/** How deliveries misbehave while a test wants them to. */
export interface Controls {
  /** Extra copies of every event. */
  duplicate: number;
  /** Keep events back until they are released. */
  hold: boolean;
  /** How many of the next deliveries get lost on the way. */
  drop: number;
  /** How many of the next requests to the API are answered with an error of Stripe's own. */
  outage: number;
  /** Wait before the first delivery of every event. */
  delayMs: number;
}

/** Everything the stand-in knows. Every table keeps the order of creation. */
export class State {
  customers = new Map<string, Customer>();
  sessions = new Map<string, StoredSession>();
  payment_intents = new Map<string, PaymentIntent>();
  charges = new Map<string, Charge>();
  refunds = new Map<string, Refund>();
  disputes = new Map<string, Dispute>();
  balance_transactions = new Map<string, BalanceTransaction>();
  warnings = new Map<string, EarlyFraudWarning>();
  events = new Map<string, StoredEvent>();
  answers = new Map<string, SavedAnswer>();
  deliveries: Delivery[] = [];
  held: string[] = [];
  controls: Controls = { duplicate: 0, hold: false, drop: 0, outage: 0, delayMs: 0 };
}

type Tables = { [K in keyof State as State[K] extends Map<string, unknown> ? K : never]: State[K] };

/** Gives a new object its place. */
export function insert<T extends { id: string }>(table: Map<string, T>, object: NoInfer<T>): T {
  table.set(object.id, object);
  return object;
}

/** The object of that id. @throws StripeError 404 */
export function find<T>(table: Map<string, T>, what: string, id: string): T {
  const object = table.get(id);
  if (!object) throw missing(what, id);
  return object;
}

/** `pi_3f…`: a prefix and 24 random characters. */
export function newStripeId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString("hex")}`;
}

let stillAt: number | null = null;

/** Stops Stripe's clock at that second, as its test clocks do; null lets it run again. */
export function stopClock(at: number | null): void {
  stillAt = at;
}

/** Stripe counts in seconds. */
export function seconds(): number {
  return stillAt ?? Math.floor(Date.now() / SECOND_MS);
}

/** Reads a snapshot back, without idempotency keys older than a day and deliveries beyond the last 500. */
export function fromSnapshot(snapshot: unknown): State {
  const state = new State();
  if (snapshot === null || typeof snapshot !== "object") return state;
  const saved = snapshot as Record<string, unknown>;
  for (const [name, part] of Object.entries(state)) {
    if (!(part instanceof Map)) continue;
    for (const row of (saved[name] as { id: string }[] | undefined) ?? []) {
      (state[name as keyof Tables] as Map<string, unknown>).set(row.id, row);
    }
  }
  for (const [key, answer] of state.answers) {
    if (answer.savedAt < Date.now() - DAY_MS) state.answers.delete(key);
  }
  state.deliveries = ((saved.deliveries as Delivery[] | undefined) ?? []).slice(-500);
  state.held = (saved.held as string[] | undefined) ?? [];
  state.controls = { ...state.controls, ...(saved.controls as Partial<Controls> | undefined) };
  return state;
}
