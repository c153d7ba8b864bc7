import type { State } from "./state";

export interface StripeOptions {
  /** Folder of the state file. */
  dataDir: string;
  /** Where this server is reached, without a trailing slash: the pay page's address begins with it. */
  publicUrl: string;
  /** Where the product is reached; webhooks go to {appUrl}/api/stripe/webhook. */
  appUrl: string;
  secretKey: string;
  webhookSecret: string;
  /** Waits before the second, third … delivery of an event that was not answered with 2xx. */
  retryDelaysMs?: number[];
  /** How long a bank payment is on its way. */
  bankDelayMs?: number;
  /** How long after the payment a disputed or a stolen card makes itself felt. */
  troubleDelayMs?: number;
}

export interface EmitOptions {
  idempotencyKey?: string | null;
  previous?: object;
}

/** What every part of the stand-in works with. */
export interface Sandbox {
  options: StripeOptions;
  state: State;
  /** Resolves when the present state is on disk. */
  save(): Promise<void>;
  /** Records an event and sends it; resolves after the first attempt to deliver it, and never rejects. */
  emit(type: string, object: object, options?: EmitOptions): Promise<void>;
}

/** One request to the API, taken apart. */
export interface Call {
  sandbox: Sandbox;
  /** The parts of the path that the route left open. */
  id: string;
  body: unknown;
  query: URLSearchParams;
  idempotencyKey: string | null;
}
