import { DAY_MS, MINUTE_MS, SECOND_MS } from "@/lib/core/time";
import {
  at,
  DAYS_TO_RATE,
  GRACE_SECONDS,
  isOpen,
  MAX_OPEN,
  MINUTES,
  type Model,
  type ModelTask,
  refund,
  unitOf,
} from "./model";

const HAS_IT: ModelTask["status"][] = ["RESERVED", "SUBMITTED", "SATISFIED", "NOT_SATISFIED"];

export function reserve(model: Model, jobIndex: number, worker: number): string {
  const job = at(model.jobs, jobIndex);
  const own = model.tasks.filter((task) => task.worker === worker);
  if (job.status !== "RUNNING") return "closed";
  if (job.employer === worker) return "own";
  if (own.some((task) => task.job === jobIndex && HAS_IT.includes(task.status))) return "done";
  if (own.filter((task) => task.status === "RESERVED").length >= MAX_OPEN) return "limit";
  if (job.taken >= job.positions) return "full";
  job.taken += 1;
  model.tasks.push({
    job: jobIndex,
    worker,
    status: "RESERVED",
    reservedUntil: model.now + MINUTES * MINUTE_MS,
    rateDueAt: 0,
  });
  return "reserved";
}

export function submit(model: Model, task: ModelTask): string {
  if (task.status !== "RESERVED") return "gone";
  if (model.now > task.reservedUntil + GRACE_SECONDS * SECOND_MS) return "late";
  task.status = "SUBMITTED";
  task.rateDueAt = model.now + DAYS_TO_RATE * DAY_MS;
  return "submitted";
}

export function satisfy(model: Model, tasks: ModelTask[]): number {
  const waiting = [...new Set(tasks)].filter((task) => task.status === "SUBMITTED");
  for (const task of waiting) {
    const job = at(model.jobs, task.job);
    task.status = "SATISFIED";
    job.satisfied += 1;
    job.escrow -= unitOf(job);
    at(model.people, task.worker).earned += job.pay;
    model.fees += job.fee;
    if (isOpen(job) && job.satisfied === job.positions) job.status = "FINISHED";
  }
  return waiting.length;
}

/** Gives the task's position back; a job that has ended returns its money. */
function free(model: Model, task: ModelTask, status: ModelTask["status"]): void {
  const job = at(model.jobs, task.job);
  task.status = status;
  job.taken -= 1;
  if (isOpen(job)) return;
  job.positions -= 1;
  refund(model, job, unitOf(job));
}

export function decline(model: Model, tasks: ModelTask[]): number {
  const waiting = [...new Set(tasks)].filter((task) => task.status === "SUBMITTED");
  for (const task of waiting) free(model, task, "NOT_SATISFIED");
  return waiting.length;
}

export function giveUp(model: Model, task: ModelTask): boolean {
  if (task.status !== "RESERVED" && task.status !== "SUBMITTED") return false;
  free(model, task, task.status === "RESERVED" ? "RELEASED" : "WITHDRAWN");
  return true;
}

export function expireLapsed(model: Model): number {
  const lapsed = model.tasks.filter(
    (task) => task.status === "RESERVED" && task.reservedUntil < model.now - GRACE_SECONDS * SECOND_MS,
  );
  for (const task of lapsed) free(model, task, "EXPIRED");
  return lapsed.length;
}

export function satisfyDue(model: Model): number {
  return satisfy(
    model,
    model.tasks.filter((task) => task.status === "SUBMITTED" && task.rateDueAt <= model.now),
  );
}
