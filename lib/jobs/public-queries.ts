import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { Micros } from "@/lib/core/money";
import { db } from "@/lib/platform/db";
import type { JobStatus, Targeting } from "@/lib/platform/prisma/enums";
import { type Hourly, hourlyOf } from "@/lib/reputation/hourly";
import { type Scorecard, scorecardOf } from "@/lib/reputation/scorecard";
import { setting } from "@/lib/settings/read";
import { categoryName } from "./categories";
import { type FeedJob, feedPage } from "./feed";
import type { FeedViewer } from "./feed-sql";
import { type RequiredProof, requiredProofs } from "./proof";

/** A job as everybody may see it. */
export interface PublicJob {
  id: string;
  status: JobStatus;
  title: string;
  category: string;
  categoryId: string;
  steps: string[];
  proofs: RequiredProof[];
  payMicros: Micros;
  minutesToComplete: number;
  hourly: Hourly;
  daysToRate: number;
  targeting: Targeting;
  countries: string[];
  positions: number;
  positionsLeft: number;
  publishedAt: Date;
  employer: Employer;
}

/** Who pays for a job. */
export interface Employer {
  id: string;
  nickname: string;
  memberSince: Date;
  /** Null until it is summed up for the first time. */
  scorecard: Scorecard | null;
}

/** A job that a moderator has approved, running or not. @throws AppError NOT_FOUND for every other one */
export async function publicJob(jobId: string): Promise<PublicJob> {
  const job = isId("job", jobId)
    ? await db.job.findUnique({
        where: { id: jobId },
        include: { counter: true, employer: { select: shownEmployer } },
      })
    : null;
  if (!job?.publishedAt || !job.counter) throw notFound("This job");
  const { createdAt: memberSince, ...employer } = job.employer;
  const [pace, minTasks, scorecard] = await Promise.all([
    db.jobPace.findUnique({ where: { jobId } }),
    setting("pace.minTasks"),
    scorecardOf(job.employerId),
  ]);
  return {
    id: job.id,
    status: job.status,
    title: job.title,
    category: categoryName(job.categoryId),
    categoryId: job.categoryId,
    steps: job.steps,
    proofs: requiredProofs.parse(job.proofs),
    payMicros: job.payMicros,
    minutesToComplete: job.minutesToComplete,
    hourly: hourlyOf(job, pace, minTasks),
    daysToRate: job.daysToRate,
    targeting: job.targeting,
    countries: job.countries,
    positions: job.positions,
    positionsLeft: job.counter.positions - job.counter.taken,
    publishedAt: job.publishedAt,
    employer: { ...employer, memberSince, scorecard },
  };
}

const shownEmployer = { id: true, nickname: true, createdAt: true } as const;

const everything = { search: "", categoryId: null, country: null, minPayMicros: null, minPay: "" };

/** The newest running jobs with a free position, for the home page. */
export async function newestJobs(count: number): Promise<(FeedJob & { href: `/jobs/${string}` })[]> {
  const { jobs } = await feedPage(null, { ...everything, sort: "newest", cursor: undefined });
  return jobs.slice(0, count).map((job) => ({ ...job, href: `/jobs/${job.id}` }));
}

/** Other jobs of the same category, or of any, that this person can take now. */
export async function similarJobs(
  viewer: FeedViewer | null,
  { id, categoryId }: Pick<PublicJob, "id" | "categoryId">,
  count = 3,
): Promise<FeedJob[]> {
  const category = categoryId.split(".")[0] ?? null;
  const of = async (categoryId: string | null) => {
    const { jobs } = await feedPage(viewer, { ...everything, categoryId, sort: "newest", cursor: undefined });
    return jobs.filter((job) => job.id !== id).slice(0, count);
  };
  const alike = await of(category);
  return alike.length > 0 ? alike : of(null);
}
