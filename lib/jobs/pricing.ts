import { type Micros, shareOf } from "@/lib/core/money";

/** What decides the price of a job. Money in micro-dollars, the fee in basis points of the pay. */
export interface Terms {
  positions: number;
  payMicros: Micros;
  feeBps: number;
  approvalFeeMicros: Micros;
}

/** A job's price, line by line. */
export interface Cost {
  /** All positions' pay. */
  payMicros: Micros;
  /** The platform's fee for one Satisfied task. */
  feePerTaskMicros: Micros;
  /** That fee for all positions. */
  feeMicros: Micros;
  approvalFeeMicros: Micros;
  /** What publishing locks: positions × (pay + fee) + approval fee. */
  totalMicros: Micros;
}

/** The price of a job: positions × pay × 1.07 + 0.40 at the default fees. The fee is rounded once, per task. */
export function costOf({ positions, payMicros, feeBps, approvalFeeMicros }: Terms): Cost {
  const count = BigInt(positions);
  const feePerTaskMicros = shareOf(payMicros, feeBps);
  return {
    payMicros: count * payMicros,
    feePerTaskMicros,
    feeMicros: count * feePerTaskMicros,
    approvalFeeMicros,
    totalMicros: count * (payMicros + feePerTaskMicros) + approvalFeeMicros,
  };
}
