import type { UserActor } from "@/lib/core/actor";
import { isId } from "@/lib/core/ids";
import type { Micros } from "@/lib/core/money";
import { db } from "@/lib/platform/db";
import type { RatedBy, SubmissionStatus } from "@/lib/platform/prisma/enums";
import type { TaskFilter } from "./task-filter-schema";

/** A task as lists show it. */
export interface TaskLine {
  id: string;
  status: SubmissionStatus;
  jobId: string;
  title: string;
  categoryId: string;
  payMicros: Micros;
  reservedAt: Date;
  reservedUntil: Date;
  submittedAt: Date | null;
  rateDueAt: Date | null;
  ratedAt: Date | null;
  ratedBy: RatedBy | null;
  declineText: string | null;
  endedAt: Date | null;
}

const lineFields = {
  id: true,
  status: true,
  jobId: true,
  payMicros: true,
  reservedAt: true,
  reservedUntil: true,
  submittedAt: true,
  rateDueAt: true,
  ratedAt: true,
  ratedBy: true,
  declineText: true,
  endedAt: true,
  job: { select: { title: true, categoryId: true } },
} as const;

type Found = Omit<TaskLine, "title" | "categoryId"> & { job: { title: string; categoryId: string } };

const toLine = ({ job, ...task }: Found): TaskLine => ({ ...task, ...job });

/** The tasks in the actor's hands now, the one that runs out first on top. */
export async function heldTasks(actor: UserActor): Promise<TaskLine[]> {
  const tasks = await db.submission.findMany({
    where: { workerId: actor.id, status: "RESERVED" },
    orderBy: [{ reservedUntil: "asc" }, { id: "asc" }],
    select: lineFields,
  });
  return tasks.map(toLine);
}

/** The actor's tasks that wait for a rating, the one that pays itself first on top. */
export async function waitingTasks(actor: UserActor, limit: number): Promise<TaskLine[]> {
  const tasks = await db.submission.findMany({
    where: { workerId: actor.id, status: "SUBMITTED" },
    orderBy: [{ rateDueAt: "asc" }, { id: "asc" }],
    take: limit,
    select: lineFields,
  });
  return tasks.map(toLine);
}

/** The actor's newest tasks with a verdict. */
export async function recentResults(actor: UserActor, limit: number): Promise<TaskLine[]> {
  const tasks = await db.submission.findMany({
    where: { workerId: actor.id, status: { in: ["SATISFIED", "NOT_SATISFIED"] } },
    orderBy: { id: "desc" },
    take: limit,
    select: lineFields,
  });
  return tasks.map(toLine);
}

/** Money that pays itself until a day, if nobody rates it before. */
export interface ComingDay {
  /** The last of the instants of that day. */
  until: Date;
  tasks: number;
  micros: Micros;
}

/** What the waiting tasks will pay, day by day in the actor's time zone, soonest first. */
export async function comingDays(actor: UserActor, zone: string): Promise<ComingDay[]> {
  // Quarters of an hour, because every zone's midnight falls on one: the days are put together from them.
  const quarters = await db.$queryRaw<ComingDay[]>`
    select max(rate_due_at) as until, count(*)::int as tasks, sum(pay_micros)::bigint as micros
    from submission where worker_id = ${actor.id} and status = 'SUBMITTED'
    group by date_bin('15 minutes', rate_due_at, timestamptz '2000-01-01') order by until`;
  const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  const days = new Map<string, ComingDay>();
  for (const quarter of quarters) {
    const day = dayOf.format(quarter.until);
    const before = days.get(day);
    days.set(day, {
      until: quarter.until,
      tasks: quarter.tasks + (before?.tasks ?? 0),
      micros: quarter.micros + (before?.micros ?? 0n),
    });
  }
  return [...days.values()];
}

/** How many tasks the actor has in each state that is worth a number. */
export interface TaskCounts {
  held: number;
  waiting: number;
  satisfied: number;
  notSatisfied: number;
}

export async function taskCounts(actor: UserActor): Promise<TaskCounts> {
  const [counts] = await db.$queryRaw<[TaskCounts]>`
    select
      (select count(*) from submission where worker_id = ${actor.id} and status = 'RESERVED')::int as held,
      (select count(*) from submission where worker_id = ${actor.id} and status = 'SUBMITTED')::int as waiting,
      w.satisfied, w.not_satisfied as "notSatisfied"
    from worker_stat w where w.worker_id = ${actor.id}`;
  return counts;
}

const PAGE = 20;

const statusesOf: Record<TaskFilter, SubmissionStatus[] | undefined> = {
  all: undefined,
  held: ["RESERVED"],
  waiting: ["SUBMITTED"],
  satisfied: ["SATISFIED"],
  "not-satisfied": ["NOT_SATISFIED"],
  ended: ["EXPIRED", "RELEASED", "WITHDRAWN"],
};

/** A page of the actor's tasks, newest first; `before` is the id of the last one seen. */
export async function taskPage(
  actor: UserActor,
  filter: TaskFilter,
  before: string | undefined,
): Promise<{ tasks: TaskLine[]; next: string | null }> {
  const tasks = await db.submission.findMany({
    where: {
      workerId: actor.id,
      status: { in: statusesOf[filter] },
      id: { lt: before && isId("submission", before) ? before : undefined },
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: lineFields,
  });
  const page = tasks.slice(0, PAGE).map(toLine);
  return { tasks: page, next: tasks.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}
