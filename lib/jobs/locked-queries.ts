import { db } from "@/lib/platform/db";
import type { JobStatus } from "@/lib/platform/prisma/client";

/** What one job has locked, and what for. */
export interface LockedJob {
  jobId: string;
  title: string;
  status: JobStatus;
  lockedMicros: bigint;
  /** Positions not yet paid: free, being worked on, or waiting for a rating. */
  openPositions: number;
  /** Pay and fee of one position. */
  unitMicros: bigint;
  /** Still locked until a moderator has decided, else 0. */
  approvalFeeMicros: bigint;
}

/** The employer's jobs that hold money, most first. */
export async function lockedJobs(employerId: string): Promise<LockedJob[]> {
  return db.$queryRaw<LockedJob[]>`
    select j.id as "jobId", j.title, j.status::text as "status", a.balance_micros as "lockedMicros",
      (c.positions - c.satisfied)::int as "openPositions", j.pay_micros + j.fee_micros as "unitMicros",
      case j.status when 'PENDING_REVIEW' then j.approval_fee_micros else 0 end::bigint as "approvalFeeMicros"
    from job j
    join ledger_account a on a.kind = 'ESCROW' and a.owner_id = j.id
    join job_counter c on c.job_id = j.id
    where j.employer_id = ${employerId} and a.balance_micros > 0
    order by a.balance_micros desc, j.id`;
}
