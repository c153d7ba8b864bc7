import { type Actor, isModerator } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";

function assertModerator(actor: Actor): void {
  if (actor.kind === "user" && !isModerator(actor)) throw notFound("This page");
}

/** The jobs that wait for a decision, longest waiting first; a moderator's own are marked. */
export async function reviewQueue(actor: Actor) {
  assertModerator(actor);
  const jobs = await db.job.findMany({
    where: { status: "PENDING_REVIEW" },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      title: true,
      categoryId: true,
      submittedAt: true,
      positions: true,
      payMicros: true,
      employerId: true,
      employer: { select: { nickname: true } },
    },
  });
  return jobs.map(({ employerId, ...job }) => ({
    ...job,
    own: actor.kind === "user" && actor.id === employerId,
  }));
}

/** Everything a moderator needs to decide on one job, and which one comes next. */
export async function jobForReview(actor: Actor, jobId: string) {
  assertModerator(actor);
  const job = await db.job.findUnique({
    where: { id: jobId },
    include: {
      employer: { select: { id: true, nickname: true, createdAt: true, country: true } },
      corrections: { orderBy: { createdAt: "desc" } },
    },
  });
  if (!job || job.status === "DRAFT") throw notFound("This job");
  const [published, declined, next] = await Promise.all([
    db.job.count({ where: { employerId: job.employerId, publishedAt: { not: null } } }),
    db.job.count({ where: { employerId: job.employerId, status: "DECLINED" } }),
    nextInQueue(actor, job),
  ]);
  return { job, employerHistory: { published, declined }, nextId: next };
}

async function nextInQueue(
  actor: Actor,
  job: { id: string; submittedAt: Date | null },
): Promise<string | null> {
  const next = await db.job.findFirst({
    where: {
      status: "PENDING_REVIEW",
      id: { not: job.id },
      ...(actor.kind === "user" ? { employerId: { not: actor.id } } : {}),
    },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return next?.id ?? null;
}
