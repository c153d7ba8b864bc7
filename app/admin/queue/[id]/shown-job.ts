import { audienceOf, shownProofs } from "@/app/(public)/jobs/[id]/job-words";
import type { JobAsSeen } from "@/components/jobs/job-details";
import { categoryName, findCategory } from "@/lib/jobs/categories";
import { requiredProofs } from "@/lib/jobs/proof";
import { jobTexts } from "@/lib/jobs/schema";
import type { ReviewedJob } from "@/lib/moderation/queries";

/** The job in the words of its public page. */
export function jobAsSeen({ job }: ReviewedJob, tier1: string[]): JobAsSeen {
  return {
    ...job,
    category: categoryName(job.categoryId),
    proofs: shownProofs({ proofs: requiredProofs.parse(job.proofs) }),
    audience: audienceOf(job, tier1),
  };
}

/** Whether jobs of this kind are to be looked at with extra care. */
export function isRestricted({ job }: ReviewedJob): boolean {
  return findCategory(job.categoryId)?.parent.policy === "restrict";
}

export function shownCorrections({ job }: ReviewedJob) {
  return job.corrections.map(({ id, createdAt, reason, before, after }) => ({
    id,
    createdAt,
    reason,
    before: jobTexts.parse(before),
    after: jobTexts.parse(after),
  }));
}

/** All that publishing locked; it comes back when the job is declined. */
export function lockedBy({ job }: ReviewedJob): bigint {
  return BigInt(job.positions) * (job.payMicros + job.feeMicros) + job.approvalFeeMicros;
}
