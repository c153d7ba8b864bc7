import { type Actor, isModerator } from "@/lib/core/actor";
import { assertStaff, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { requiredProofs } from "@/lib/jobs/proof";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import { setting } from "@/lib/settings/read";
import { checklistIds, checklistLabels } from "./checklist";
import { findHints } from "./hints";

const QUEUE_SHOWN = 100;

const queueOrder: Prisma.JobOrderByWithRelationInput[] = [{ submittedAt: "asc" }, { id: "asc" }];

function assertModerator(actor: Actor): void {
  assertStaff(actor.kind === "system" || isModerator(actor));
}

/** How many jobs wait for a decision, and since when the first of them. */
export async function reviewQueueSize(actor: Actor): Promise<{ waiting: number; oldest: Date | null }> {
  assertModerator(actor);
  const found = await db.job.aggregate({
    where: { status: "PENDING_REVIEW" },
    _count: true,
    _min: { submittedAt: true },
  });
  return { waiting: found._count, oldest: found._min.submittedAt };
}

/** The jobs that wait for a decision, longest waiting first; the moderator's own are marked. */
export async function reviewQueue(actor: Actor) {
  assertModerator(actor);
  const [jobs, maxActions] = await Promise.all([
    db.job.findMany({
      where: { status: "PENDING_REVIEW" },
      orderBy: queueOrder,
      take: QUEUE_SHOWN,
      select: {
        id: true,
        title: true,
        steps: true,
        proofs: true,
        submittedAt: true,
        positions: true,
        payMicros: true,
        employerId: true,
        employer: { select: { nickname: true } },
      },
    }),
    setting("jobs.maxConnectedActions"),
  ]);
  return jobs.map(({ employerId, employer, steps, proofs, ...job }) => ({
    ...job,
    employer: employer.nickname,
    hints: findHints(textsOf({ title: job.title, steps, proofs }), maxActions).length,
    own: actor.kind === "user" && actor.id === employerId,
  }));
}

/** Everything a moderator needs to decide on one job. @throws AppError NOT_FOUND */
export async function jobForReview(actor: Actor, jobId: string) {
  assertModerator(actor);
  if (!isId("job", jobId)) throw notFound("This job");
  const job = await db.job.findUnique({
    where: { id: jobId },
    include: {
      employer: { select: { id: true, nickname: true, createdAt: true, country: true } },
      corrections: { orderBy: { createdAt: "desc" } },
    },
  });
  if (!job || job.status === "DRAFT") throw notFound("This job");
  const [published, declined, reviewer, points] = await Promise.all([
    db.job.count({ where: { employerId: job.employerId, publishedAt: { not: null } } }),
    db.job.count({ where: { employerId: job.employerId, status: "DECLINED" } }),
    job.reviewedBy ? db.user.findUnique({ where: { id: job.reviewedBy }, select: { nickname: true } }) : null,
    checkedPoints(textsOf(job)),
  ]);
  const own = actor.kind === "user" && actor.id === job.employerId;
  return { job, own, employerHistory: { published, declined }, reviewer: reviewer?.nickname ?? null, points };
}

export type ReviewedJob = Awaited<ReturnType<typeof jobForReview>>;

/** The checklist with the phrases of the job that hint at each point. */
async function checkedPoints(texts: string[]) {
  const maxActions = await setting("jobs.maxConnectedActions");
  const labels = checklistLabels(maxActions);
  const hints = findHints(texts, maxActions);
  return checklistIds.map((id) => ({
    id,
    label: labels[id],
    phrases: hints.filter((hint) => hint.point === id).map((hint) => hint.phrase),
  }));
}

/** The job to look at after this one: the next in the queue, from its end the first; never the moderator's own. */
export async function nextToReview(actor: Actor, jobId: string): Promise<string | null> {
  assertModerator(actor);
  if (!isId("job", jobId)) return null;
  const from = await db.job.findUnique({ where: { id: jobId }, select: { id: true, submittedAt: true } });
  const waiting = {
    status: "PENDING_REVIEW" as const,
    id: { not: jobId },
    ...(actor.kind === "user" ? { employerId: { not: actor.id } } : {}),
  };
  const find = (where: Prisma.JobWhereInput) =>
    db.job.findFirst({ where, orderBy: queueOrder, select: { id: true } });
  const later = from?.submittedAt && (await find({ ...waiting, submittedAt: { gte: from.submittedAt } }));
  return (later || (await find(waiting)))?.id ?? null;
}

/** What became of a job a moment ago, for the note on the page that follows. */
export async function decidedJob(actor: Actor, jobId: string) {
  assertModerator(actor);
  if (!isId("job", jobId)) return null;
  return db.job.findFirst({
    where: { id: jobId, status: { in: ["RUNNING", "DECLINED"] } },
    select: { title: true, status: true },
  });
}

function textsOf(job: { title: string; steps: string[]; proofs: Prisma.JsonValue }): string[] {
  return [job.title, ...job.steps, ...requiredProofs.parse(job.proofs).map((proof) => proof.label)];
}
