import type { UserActor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { HOUR_MS, later } from "@/lib/core/time";
import { requiredProofs } from "@/lib/jobs/proof";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import type { RatingWork, ReviewItem, ReviewPageData, ReviewTab } from "./review-schema";
import { proofAnswers } from "./schema";

/** Submissions on one page of the review queue. */
const PAGE = 100;

const statusOf = {
  "to-rate": "SUBMITTED",
  satisfied: "SATISFIED",
  "not-satisfied": "NOT_SATISFIED",
} as const;

/**
 * One page of a job's submissions with their proof, oldest first. `after` is the id of the last one seen.
 * `shownAt` is the instant up to which "all" means what the person could see. @throws AppError NOT_FOUND
 */
export async function reviewPage(
  actor: UserActor,
  { jobId, tab, after }: { jobId: string; tab: ReviewTab; after?: string },
): Promise<ReviewPageData> {
  if (!isId("job", jobId)) throw notFound("This job");
  const shownAt = now();
  const job = await db.job.findUnique({
    where: { id: jobId, employerId: actor.id, status: { not: "DRAFT" } },
    select: { id: true, title: true, proofs: true, counter: true },
  });
  if (!job) throw notFound("This job");
  const [found, due, waiting] = await Promise.all([
    submissionsOf(jobId, tab, after),
    db.submission.aggregate({ where: { jobId, status: "SUBMITTED" }, _min: { rateDueAt: true } }),
    db.submission.aggregate({
      where: { jobId, status: "SUBMITTED", submittedAt: { lte: shownAt } },
      _count: true,
      _sum: { payMicros: true, feeMicros: true },
    }),
  ]);
  const page = found.slice(0, PAGE);
  const files = await filesOf(page.map(({ id }) => id));
  const proofs = requiredProofs.parse(job.proofs);
  return {
    job: { id: job.id, title: job.title },
    counts: {
      toRate: waiting._count,
      satisfied: job.counter?.satisfied ?? 0,
      notSatisfied: job.counter?.notSatisfied ?? 0,
    },
    all: { payMicros: waiting._sum.payMicros ?? 0n, feeMicros: waiting._sum.feeMicros ?? 0n },
    items: page.map((submission) => toItem(submission, proofs, files.get(submission.id) ?? [])),
    next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    firstDueAt: due._min.rateDueAt,
    shownAt,
  };
}

function submissionsOf(jobId: string, tab: ReviewTab, after: string | undefined) {
  return db.submission.findMany({
    where: {
      jobId,
      status: statusOf[tab],
      id: { gt: after && isId("submission", after) ? after : undefined },
    },
    orderBy: { id: "asc" },
    take: PAGE + 1,
    include: { worker: { select: { nickname: true, workerStat: true } } },
  });
}

type Found = Awaited<ReturnType<typeof submissionsOf>>[number];
type ProofFile = ReviewItem["answers"][number]["files"][number] & { proofId: string | null };

async function filesOf(submissionIds: string[]): Promise<Map<string, ProofFile[]>> {
  const files = await db.file.findMany({
    where: { subjectId: { in: submissionIds }, purpose: "PROOF", status: "READY" },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      mimeType: true,
      width: true,
      height: true,
      proofId: true,
      subjectId: true,
    },
  });
  const bySubmission = new Map<string, ProofFile[]>();
  for (const { subjectId, ...file } of files) {
    bySubmission.set(subjectId, [...(bySubmission.get(subjectId) ?? []), file]);
  }
  return bySubmission;
}

function toItem(
  submission: Found,
  proofs: ReturnType<typeof requiredProofs.parse>,
  files: ProofFile[],
): ReviewItem {
  const texts = proofAnswers.parse(submission.proof);
  const { worker } = submission;
  return {
    id: submission.id,
    worker: {
      nickname: worker.nickname,
      satisfied: worker.workerStat?.satisfied ?? 0,
      notSatisfied: worker.workerStat?.notSatisfied ?? 0,
    },
    payMicros: submission.payMicros,
    feeMicros: submission.feeMicros,
    submittedAt: submission.submittedAt ?? submission.reservedAt,
    tookMs: (submission.submittedAt ?? submission.reservedAt).getTime() - submission.reservedAt.getTime(),
    rateDueAt: submission.rateDueAt,
    ratedAt: submission.ratedAt,
    ratedBy: submission.ratedBy,
    declineReason: submission.declineReason,
    declineText: submission.declineText,
    answers: proofs.map(({ id, kind, label }) => ({
      proofId: id,
      kind,
      label,
      text: texts[id] ?? "",
      files: files.filter(({ proofId }) => proofId === id),
    })),
  };
}

/** Every job of the actor with unrated work, the first to pay itself on top. */
export async function ratingWork(actor: UserActor): Promise<RatingWork[]> {
  const soon = later(now(), (await setting("ttr.reminderHours")) * HOUR_MS);
  return db.$queryRaw<RatingWork[]>`
    select j.id as "jobId", j.title, count(*)::int as "toRate",
      (count(*) filter (where s.rate_due_at <= ${soon}))::int as "dueSoon",
      min(s.rate_due_at) as "firstDueAt", sum(s.pay_micros + s.fee_micros)::bigint as "costMicros"
    from job j join submission s on s.job_id = j.id and s.status = 'SUBMITTED'
    where j.employer_id = ${actor.id}
    group by j.id order by min(s.rate_due_at), j.id`;
}
