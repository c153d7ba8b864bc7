import type { UserActor } from "@/lib/core/actor";
import { type Condition, openCondition, type TargetedJob, workConditions } from "@/lib/jobs/policy";
import type { takenStatuses } from "./states";

/** One condition for taking a job as a person who looks at it reads it. */
export type Gate = Condition<"own" | "open" | "free" | "country" | "account" | "done" | "holding">;

export interface GatedJob extends Omit<TargetedJob, "employerId"> {
  employer: { id: string };
  positionsLeft: number;
}

/** What the worker has to do with the job so far. */
export interface Involvement {
  /** The task with which they have the job or have done it. */
  task: { id: string; status: (typeof takenStatuses)[number] } | null;
  /** Positions they hold now, in all jobs. */
  holding: number;
}

interface Rules {
  tier1: string[];
  maxReservations: number;
  at: Date;
}

/** Why a job that one has or had cannot be taken again. */
export const DONE_BEFORE = "You have this job already, or have done it before.";

/** Why nobody may hold more positions. */
export function holdingEnough(holding: number): string {
  return `You hold ${holding} positions already. Finish or give back one of them first.`;
}

/** The conditions that hold for everybody, whoever looks. */
export function publicGates(job: GatedJob): Gate[] {
  return [openCondition(job), freeGate(job)];
}

/** Every condition for this person, in the order in which they matter. */
export function gates(actor: UserActor, job: GatedJob, { task, holding }: Involvement, rules: Rules): Gate[] {
  const conditions: Gate[] = workConditions(
    actor,
    { ...job, employerId: job.employer.id },
    rules.tier1,
    rules.at,
  );
  const open = conditions.findIndex(({ id }) => id === "open");
  const enough = holding >= rules.maxReservations;
  return [
    ...conditions.slice(0, open + 1),
    freeGate(job),
    ...conditions.slice(open + 1),
    { id: "done", met: task === null, words: task ? DONE_BEFORE : "You have not done it before" },
    {
      id: "holding",
      met: !enough,
      words: enough
        ? holdingEnough(holding)
        : `You hold ${holding} of at most ${rules.maxReservations} positions`,
    },
  ];
}

/** A job that is not open is not called full as well. */
function freeGate({ status, positionsLeft }: GatedJob): Gate {
  const free = positionsLeft > 0 || status !== "RUNNING";
  return {
    id: "free",
    met: free,
    words: free
      ? "A position is free"
      : "Every position is taken. One that is given back or runs out of time becomes free again.",
  };
}
