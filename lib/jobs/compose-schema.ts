import type { Fees } from "./pricing";

/** The numbers a job form prints and computes with. Money in micro-dollars. */
export interface ComposeRules extends Fees {
  spendableMicros: bigint;
  walletMicros: bigint;
  minDepositMicros: bigint;
  minPayMicros: bigint;
  maxPayMicros: bigint;
  maxPositions: number;
  maxProofs: number;
  minutes: [min: number, max: number];
  days: [min: number, max: number];
  tier1: string[];
  /** Every country by name, as the server spells it: browsers differ. */
  countries: { value: string; label: string }[];
  maxIncluded: number;
  maxExcluded: number;
  maxConnectedActions: number;
}
