import { db } from "@/lib/platform/db";

/** A task handed in whose pay has not come yet. */
export interface ComingTask {
  submissionId: string;
  jobTitle: string;
  payMicros: bigint;
  /** It pays itself then, if nobody rates it before. */
  rateDueAt: Date;
}

export interface ComingMoney {
  totalMicros: bigint;
  count: number;
  /** The next ones, earliest first. */
  next: ComingTask[];
}

const SHOWN = 5;

/** What the worker's unrated submissions will pay, at the latest when their time to rate is over. */
export async function comingMoney(workerId: string): Promise<ComingMoney> {
  const where = { workerId, status: "SUBMITTED" as const };
  const [all, next] = await Promise.all([
    db.submission.aggregate({ where, _sum: { payMicros: true }, _count: true }),
    db.submission.findMany({
      where,
      orderBy: [{ rateDueAt: "asc" }, { id: "asc" }],
      take: SHOWN,
      select: { id: true, payMicros: true, rateDueAt: true, job: { select: { title: true } } },
    }),
  ]);
  return {
    totalMicros: all._sum.payMicros ?? 0n,
    count: all._count,
    next: next.flatMap(({ id, payMicros, rateDueAt, job }) =>
      rateDueAt ? [{ submissionId: id, jobTitle: job.title, payMicros, rateDueAt }] : [],
    ),
  };
}
