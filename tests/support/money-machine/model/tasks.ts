import { DAY_MS, MINUTE_MS, SECOND_MS } from "@/lib/core/time";
import { isOpen, type Job, refund, unitOf } from "./jobs";
import { levelOf, note } from "./rewards";
import type { Person, World } from "./world";

export interface Task {
  id: string;
  job: Job;
  worker: Person;
  status: "RESERVED" | "SUBMITTED" | "SATISFIED" | "NOT_SATISFIED" | "EXPIRED" | "RELEASED" | "WITHDRAWN";
  reservedUntil: number;
  rateDueAt: number;
}

export const MINUTES = 15;
export const GRACE_SECONDS = 60;
export const DAYS_TO_RATE = 7;
export const MAX_OPEN = 3;

const HAS_IT: Task["status"][] = ["RESERVED", "SUBMITTED", "SATISFIED", "NOT_SATISFIED"];

export function reserve(world: World, id: string, job: Job, worker: Person): string {
  const own = world.tasks.filter((task) => task.worker === worker);
  if (job.status !== "RUNNING") return "closed";
  if (job.employer === worker) return "own";
  if (own.some((task) => task.job === job && HAS_IT.includes(task.status))) return "done";
  if (own.filter((task) => task.status === "RESERVED").length >= MAX_OPEN) return "limit";
  if (job.taken >= job.positions) return "full";
  job.taken += 1;
  const reservedUntil = world.now + MINUTES * MINUTE_MS;
  world.tasks.push({ id, job, worker, status: "RESERVED", reservedUntil, rateDueAt: 0 });
  return "reserved";
}

export function submit(world: World, task: Task): string {
  if (task.status !== "RESERVED") return "gone";
  if (world.now > task.reservedUntil + GRACE_SECONDS * SECOND_MS) return "late";
  task.status = "SUBMITTED";
  task.rateDueAt = world.now + DAYS_TO_RATE * DAY_MS;
  return "submitted";
}

export function satisfy(world: World, tasks: Task[]): number {
  const waiting = [...new Set(tasks)].filter((task) => task.status === "SUBMITTED");
  // What is rated together is rewarded at the level before it.
  const levels = waiting.map(({ worker }) => levelOf(worker));
  for (const [n, task] of waiting.entries()) {
    const { job, worker } = task;
    note(world, task, levels[n] ?? 0);
    task.status = "SATISFIED";
    job.satisfied += 1;
    job.escrow -= unitOf(job);
    worker.earned += job.pay;
    worker.workMicros += job.pay;
    worker.satisfied += 1;
    worker.income.push({ amount: job.pay, at: world.now, of: "pay" });
    world.platform.FEES += job.fee;
    if (isOpen(job) && job.satisfied === job.positions) job.status = "FINISHED";
  }
  return waiting.length;
}

/** Gives the task's position back; a job that has ended returns its money. */
function free(task: Task, status: Task["status"]): void {
  const { job } = task;
  task.status = status;
  job.taken -= 1;
  if (isOpen(job)) return;
  job.positions -= 1;
  refund(job, unitOf(job));
}

export function decline(tasks: Task[]): number {
  const waiting = [...new Set(tasks)].filter((task) => task.status === "SUBMITTED");
  for (const task of waiting) {
    free(task, "NOT_SATISFIED");
    task.worker.notSatisfied += 1;
  }
  return waiting.length;
}

export function giveUp(task: Task): boolean {
  if (task.status !== "RESERVED" && task.status !== "SUBMITTED") return false;
  free(task, task.status === "RESERVED" ? "RELEASED" : "WITHDRAWN");
  return true;
}

export function expireLapsed({ tasks, now }: World): number {
  const lapsed = tasks.filter(
    (task) => task.status === "RESERVED" && task.reservedUntil < now - GRACE_SECONDS * SECOND_MS,
  );
  for (const task of lapsed) free(task, "EXPIRED");
  return lapsed.length;
}

export function satisfyDue(world: World): number {
  return satisfy(
    world,
    world.tasks.filter((task) => task.status === "SUBMITTED" && task.rateDueAt <= world.now),
  );
}
