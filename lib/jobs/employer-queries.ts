import type { UserActor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { db } from "@/lib/platform/db";
import type { JobStatus } from "@/lib/platform/prisma/enums";
import type { EmployerJob, ManagedJob } from "./manage-schema";
import { requiredProofs } from "./proof";
import { jobDraft, jobTexts } from "./schema";
import type { JobTab } from "./states";

const PAGE = 30;

const statusesOf: Record<JobTab, JobStatus[] | undefined> = {
  open: ["PENDING_REVIEW", "RUNNING", "PAUSED"],
  drafts: ["DRAFT"],
  ended: ["FINISHED", "STOPPED", "EXPIRED", "DECLINED", "CANCELLED"],
  all: undefined,
};

/** A page of the actor's jobs, newest first; `after` is the id of the last job seen. */
export async function employerJobs(
  actor: UserActor,
  { tab, after, take = PAGE }: { tab: JobTab; after?: string; take?: number },
): Promise<{ jobs: EmployerJob[]; next: string | null }> {
  const found = await db.job.findMany({
    where: {
      employerId: actor.id,
      status: { in: statusesOf[tab] },
      id: { lt: after && isId("job", after) ? after : undefined },
    },
    orderBy: { id: "desc" },
    take: take + 1,
    include: { counter: true },
  });
  const page = found.slice(0, take);
  const locked = await lockedIn(page.map(({ id }) => id));
  const jobs = page.map((job) => ({
    id: job.id,
    status: job.status,
    title: job.status === "DRAFT" ? jobDraft.parse(job.draft).title : job.title,
    categoryId: job.status === "DRAFT" ? jobDraft.parse(job.draft).categoryId : job.categoryId,
    updatedAt: job.updatedAt,
    payMicros: job.payMicros,
    positions: job.positions,
    satisfied: job.counter?.satisfied ?? 0,
    toRate: job.counter?.submitted ?? 0,
    lockedMicros: locked.get(job.id) ?? 0n,
  }));
  return { jobs, next: found.length > take ? (page.at(-1)?.id ?? null) : null };
}

/** How many of the actor's jobs each tab holds. */
export async function employerJobCounts(actor: UserActor): Promise<Record<JobTab, number>> {
  const groups = await db.job.groupBy({
    by: ["status"],
    where: { employerId: actor.id },
    _count: true,
  });
  const count = (tab: JobTab) =>
    groups
      .filter(({ status }) => statusesOf[tab]?.includes(status) ?? true)
      .reduce((sum, group) => sum + group._count, 0);
  return { open: count("open"), drafts: count("drafts"), ended: count("ended"), all: count("all") };
}

/** What each job's escrow holds. */
async function lockedIn(jobIds: string[]): Promise<Map<string, bigint>> {
  const accounts = await db.ledgerAccount.findMany({
    where: { kind: "ESCROW", ownerId: { in: jobIds } },
    select: { ownerId: true, balanceMicros: true },
  });
  return new Map(accounts.map((account) => [account.ownerId, account.balanceMicros]));
}

/** The actor's own job with everything its page shows. @throws AppError NOT_FOUND */
export async function managedJob(actor: UserActor, jobId: string): Promise<ManagedJob> {
  if (!isId("job", jobId)) throw notFound("This job");
  const job = await db.job.findUnique({
    where: { id: jobId, employerId: actor.id },
    include: { counter: true, corrections: { orderBy: { createdAt: "asc" } } },
  });
  if (!job) throw notFound("This job");
  const [locked, refundedMicros, ahead] = await Promise.all([
    lockedIn([jobId]),
    refundedFrom(jobId),
    job.status === "PENDING_REVIEW" && job.submittedAt
      ? db.job.count({ where: { status: "PENDING_REVIEW", submittedAt: { lt: job.submittedAt } } })
      : 0,
  ]);
  const none = { positions: job.positions, taken: 0, submitted: 0, satisfied: 0, notSatisfied: 0 };
  return {
    ...job,
    proofs: requiredProofs.parse(job.proofs),
    numbers: job.counter ?? none,
    lockedMicros: locked.get(jobId) ?? 0n,
    refundedMicros,
    ahead,
    corrections: job.corrections.map(({ id, createdAt, reason, before, after }) => ({
      id,
      at: createdAt,
      reason,
      before: jobTexts.parse(before),
      after: jobTexts.parse(after),
    })),
  };
}

/** What has come back from the job to the Wallet so far. */
async function refundedFrom(jobId: string): Promise<bigint> {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { transaction: { jobId, kind: "JOB_REFUNDED" }, amountMicros: { gt: 0n } },
    _sum: { amountMicros: true },
  });
  return _sum.amountMicros ?? 0n;
}
