import fc from "fast-check";
import { adjustmentOperations } from "./operations/adjustments";
import { depositOperations } from "./operations/deposits";
import { jobOperations } from "./operations/jobs";
import type { Operation } from "./operations/operation";
import { payoutOperations } from "./operations/payouts";
import { rewardOperations } from "./operations/rewards";
import { taskOperations } from "./operations/tasks";
import { timeOperations } from "./operations/time";
import { voucherOperations } from "./operations/vouchers";
import { withdrawalOperations } from "./operations/withdrawals";

/** Everything that can happen to the money, weighted so that it is earned, and leaves. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  ...jobOperations,
  ...taskOperations,
  ...depositOperations,
  ...withdrawalOperations,
  ...payoutOperations,
  ...voucherOperations,
  ...rewardOperations,
  ...adjustmentOperations,
  ...timeOperations,
);
