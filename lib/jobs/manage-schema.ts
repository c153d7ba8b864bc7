import type { JobStatus, Targeting } from "@/lib/platform/prisma/enums";
import type { Numbers } from "./preview";
import type { RequiredProof } from "./proof";

/** A moderator's correction, as its employer sees it. */
export interface ShownCorrection {
  id: string;
  at: Date;
  reason: string;
  before: { title: string; steps: string[] };
  after: { title: string; steps: string[] };
}

/** A published job as its employer manages it. Money in micro-dollars. */
export interface ManagedJob {
  id: string;
  status: JobStatus;
  title: string;
  categoryId: string;
  steps: string[];
  proofs: RequiredProof[];
  targeting: Targeting;
  countries: string[];
  minutesToComplete: number;
  daysToRate: number;
  positions: number;
  payMicros: bigint;
  feeMicros: bigint;
  approvalFeeMicros: bigint;
  numbers: Numbers;
  lockedMicros: bigint;
  /** What has come back to the Wallet so far. */
  refundedMicros: bigint;
  /** Jobs that were handed to the moderators before this one and still wait. */
  ahead: number;
  corrections: ShownCorrection[];
  declineReason: string | null;
  submittedAt: Date | null;
  reviewedAt: Date | null;
  publishedAt: Date | null;
  expiresAt: Date | null;
  endedAt: Date | null;
}

/** One line of an employer's list of jobs. Money in micro-dollars. */
export interface EmployerJob {
  id: string;
  status: JobStatus;
  title: string;
  categoryId: string;
  updatedAt: Date;
  payMicros: bigint;
  positions: number;
  satisfied: number;
  toRate: number;
  lockedMicros: bigint;
}
