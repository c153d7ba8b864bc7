import { MICROS_PER_CENT, type Micros, shareOf } from "@/lib/core/money";
import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";

/** What a withdrawal costs by one kind of method: a share of the amount, but at least so much. */
export interface Fee {
  bps: number;
  minMicros: Micros;
}

export type Fees = Record<PayoutMethodKind, Fee>;

/** What a person agrees to. */
export interface Quote {
  amountMicros: Micros;
  feeMicros: Micros;
  /** What arrives. */
  netMicros: Micros;
}

/** An amount without the parts of a cent that cannot leave. The only place where withdrawals round, always down. */
export function wholeCents(micros: Micros): Micros {
  return micros - (micros % MICROS_PER_CENT);
}

/** The fee of an amount in whole cents, and what is left of it. */
export function quoteOf(amountMicros: Micros, { bps, minMicros }: Fee): Quote {
  const share = wholeCents(shareOf(amountMicros, bps));
  const least = wholeCents(minMicros);
  const feeMicros = share > least ? share : least;
  return { amountMicros, feeMicros, netMicros: amountMicros - feeMicros };
}

/** The numbers of a quote as the text a form sends back, so that nobody confirms others than were shown. */
export function agreementOf({ amountMicros, feeMicros }: Quote, methodId: string): string {
  return `${methodId}:${amountMicros}:${feeMicros}`;
}
