import type { Micros } from "@/lib/core/money";
import { costOf } from "@/lib/jobs/pricing";
import type { Settings } from "@/lib/settings/definitions";

/** One job from publishing to its end, by the fees in force: what each event moves and what stays locked. */
export interface WorkedExample {
  positions: number;
  satisfied: number;
  payMicros: Micros;
  feePerTaskMicros: Micros;
  lockedMicros: Micros;
  approvalMicros: Micros;
  paidMicros: Micros;
  feesMicros: Micros;
  refundMicros: Micros;
}

/** 100 positions at ten cents, 60 of them Satisfied, then stopped. */
export function workedExample(settings: Settings): WorkedExample {
  const positions = 100;
  const satisfied = 60;
  const payMicros = 100_000n;
  const cost = costOf({
    positions,
    payMicros,
    feeBps: settings["fees.satisfiedBps"],
    approvalFeeMicros: settings["fees.approvalMicros"],
  });
  const paidMicros = BigInt(satisfied) * payMicros;
  const feesMicros = BigInt(satisfied) * cost.feePerTaskMicros;
  return {
    positions,
    satisfied,
    payMicros,
    feePerTaskMicros: cost.feePerTaskMicros,
    lockedMicros: cost.totalMicros,
    approvalMicros: cost.approvalFeeMicros,
    paidMicros,
    feesMicros,
    refundMicros: cost.totalMicros - cost.approvalFeeMicros - paidMicros - feesMicros,
  };
}
