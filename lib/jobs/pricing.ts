import { MICROS_PER_CENT, type Micros, parseMoney, shareOf } from "@/lib/core/money";

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

/** The fees that are added to a job's pay. */
export type Fees = Pick<Terms, "feeBps" | "approvalFeeMicros">;

/** What a draft costs as typed; null while its pay or its positions cannot be read. */
export function draftCost(draft: { pay: string; positions: string }, fees: Fees): Cost | null {
  const payMicros = parseMoney(draft.pay);
  const positions = /^\d{1,7}$/.test(draft.positions.trim()) ? Number(draft.positions) : 0;
  return payMicros && positions > 0 ? costOf({ positions, payMicros, ...fees }) : null;
}

/** What to deposit so that `missing` is covered: whole cents, and no less than the smallest deposit. */
export function depositCovering(missing: Micros, smallest: Micros): Micros {
  const cents = ((missing + MICROS_PER_CENT - 1n) / MICROS_PER_CENT) * MICROS_PER_CENT;
  return cents > smallest ? cents : smallest;
}
