import type { State } from "./state";

export interface PayPalOptions {
  /** Folder of the state file. */
  dataDir: string;
  /** Where this server is reached, without a trailing slash. */
  publicUrl: string;
  /** Where the product is reached; webhooks go to {appUrl}/api/paypal/webhook. */
  appUrl: string;
  clientId: string;
  clientSecret: string;
  webhookId: string;
  /** How long a payment is pending before it takes its outcome. */
  pendingMs?: number;
}

/** What every part of the stand-in works with. */
export interface Sandbox {
  options: PayPalOptions;
  state: State;
  /** Resolves when the present state is on disk. */
  save(): Promise<void>;
  /** Begins to send an event. */
  emit(type: string, resourceType: string, resource: object): Promise<void>;
}
