import type { Micros } from "@/lib/core/money";
import type { Destination } from "@/lib/withdrawals/destination";

/** A withdrawal as a provider needs it. Its id is the key under which it is ever sent. */
export interface Payout {
  withdrawalId: string;
  /** What arrives: the amount without the fee. Whole cents. */
  netMicros: Micros;
  destination: Destination;
}

/** What a provider says about one payout. */
export type Outcome =
  /** Accepted and on its way, or waiting for the person; `problem` is told to the person. */
  | { kind: "sent"; reference: string; providerStatus: string; problem?: string }
  | { kind: "paid"; reference: string | null; providerStatus: string }
  /** It ended without reaching the person, now or after it had been paid; `problem` is told to the person. */
  | { kind: "returned"; reference: string | null; providerStatus: string; problem: string }
  /** Certainly not accepted, for a reason of its own. */
  | { kind: "refused"; problem: string }
  /** Certainly not accepted, for a reason that holds for all others too: the run pauses. */
  | { kind: "blocked"; problem: string }
  /** Nobody knows. */
  | { kind: "unknown"; problem: string };

/** A way of sending money by a program. Whatever is not listed here leaves through a file. */
export interface PayoutProvider {
  /** What stands in the way of this payout, without sending anything; null when nothing does. */
  quote(payout: Payout): string | null;
  /** Sends it under its one key; sending the same once more leads to the first one and never to a second. */
  send(payout: Payout): Promise<Outcome>;
  /** How the payout of that reference stands. */
  status(reference: string): Promise<Outcome>;
  /** What may be sent at most now; null when the provider does not say. */
  balance(): Promise<Micros | null>;
}
