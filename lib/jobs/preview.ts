import type { Micros } from "@/lib/core/money";

/** A job's agreed terms, in micro-dollars per task. */
export interface AgreedTerms {
  payMicros: Micros;
  feeMicros: Micros;
  approvalFeeMicros: Micros;
}

/** The running numbers of a job, as job_counter keeps them. */
export interface Numbers {
  positions: number;
  taken: number;
  submitted: number;
  satisfied: number;
  notSatisfied: number;
}

/** Where a job's positions are. Not satisfied ones are free again, so they are counted beside the others. */
export interface Funnel {
  free: number;
  reserved: number;
  toRate: number;
  satisfied: number;
  notSatisfied: number;
}

export function funnelOf({ positions, taken, submitted, satisfied, notSatisfied }: Numbers): Funnel {
  return {
    free: positions - taken,
    reserved: taken - submitted - satisfied,
    toRate: submitted,
    satisfied,
    notSatisfied,
  };
}

/** What one task costs its employer. */
export function taskMicros({ payMicros, feeMicros }: Pick<AgreedTerms, "payMicros" | "feeMicros">): Micros {
  return payMicros + feeMicros;
}

/** What comes back to the Wallet when a job that waits for review is cancelled: everything, the approval fee included. */
export function cancelPreview(terms: AgreedTerms, { positions }: Pick<Numbers, "positions">): Micros {
  return BigInt(positions) * taskMicros(terms) + terms.approvalFeeMicros;
}

export interface StopPreview {
  /** Back to the Wallet at once. */
  backMicros: Micros;
  freePositions: number;
  /** Stays locked until these tasks are rated or given back. */
  fundedMicros: Micros;
  fundedPositions: number;
}

/** What stopping does: free positions come back with their fee share, what is reserved or unrated stays funded. */
export function stopPreview(terms: AgreedTerms, numbers: Numbers): StopPreview {
  const { free, reserved, toRate } = funnelOf(numbers);
  const unit = taskMicros(terms);
  return {
    backMicros: BigInt(free) * unit,
    freePositions: free,
    fundedMicros: BigInt(reserved + toRate) * unit,
    fundedPositions: reserved + toRate,
  };
}

/** What adding positions locks: their pay and fee at the job's own terms, and no second approval fee. */
export function addPreview(terms: Pick<AgreedTerms, "payMicros" | "feeMicros">, count: number) {
  return {
    payMicros: BigInt(count) * terms.payMicros,
    feeMicros: BigInt(count) * terms.feeMicros,
    totalMicros: BigInt(count) * taskMicros(terms),
  };
}
