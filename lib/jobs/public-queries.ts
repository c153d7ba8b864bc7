import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { Micros } from "@/lib/core/money";
import { db } from "@/lib/platform/db";
import type { JobStatus, Targeting } from "@/lib/platform/prisma/enums";
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
  daysToRate: number;
  targeting: Targeting;
  countries: string[];
  positions: number;
  positionsLeft: number;
  publishedAt: Date;
  employer: Employer;
}

/** What the books say about an employer. */
export interface Employer {
  id: string;
  nickname: string;
  memberSince: Date;
  jobs: number;
  satisfied: number;
  notSatisfied: number;
}

/** A job that a moderator has approved, running or not. @throws AppError NOT_FOUND for every other one */
export async function publicJob(jobId: string): Promise<PublicJob> {
  const job = isId("job", jobId)
    ? await db.job.findUnique({ where: { id: jobId }, include: { counter: true } })
    : null;
  if (!job?.publishedAt || !job.counter) throw notFound("This job");
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
    daysToRate: job.daysToRate,
    targeting: job.targeting,
    countries: job.countries,
    positions: job.positions,
    positionsLeft: job.counter.positions - job.counter.taken,
    publishedAt: job.publishedAt,
    employer: await employerOf(job.employerId),
  };
}

async function employerOf(id: string): Promise<Employer> {
  const [employer] = await db.$queryRaw<[Employer]>`
    select u.id, u.nickname, u.created_at as "memberSince", count(c.job_id)::int as jobs,
      coalesce(sum(c.satisfied), 0)::int as satisfied, coalesce(sum(c.not_satisfied), 0)::int as "notSatisfied"
    from app_user u
    left join job j on j.employer_id = u.id and j.published_at is not null
    left join job_counter c on c.job_id = j.id
    where u.id = ${id} group by u.id`;
  return employer;
}

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
