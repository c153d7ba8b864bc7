import type { UserActor } from "@/lib/core/actor";
import { countryName } from "@/lib/core/countries";
import { countryAllowed } from "@/lib/jobs/policy";
import type { JobStatus, Targeting } from "@/lib/platform/prisma/enums";
import type { takenStatuses } from "./states";

/** One condition for taking a job, and whether it is met. */
export interface Gate {
  id: "open" | "free" | "own" | "account" | "country" | "done" | "holding";
  met: boolean;
  /** The condition when it is met; what is in the way, and what to do, when it is not. */
  words: string;
}

export interface GatedJob {
  status: JobStatus;
  employer: { id: string };
  targeting: Targeting;
  countries: string[];
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

/** The conditions that hold for everybody, whoever looks. */
export function publicGates(job: GatedJob): Gate[] {
  const open = job.status === "RUNNING";
  return [
    {
      id: "open",
      met: open,
      words: open
        ? "The job is running"
        : job.status === "PAUSED"
          ? "The employer has paused this job. It may go on later."
          : "This job has ended.",
    },
    {
      id: "free",
      met: job.positionsLeft > 0 || !open,
      words:
        job.positionsLeft > 0 || !open
          ? "A position is free"
          : "Every position is taken. One that is given back or runs out of time becomes free again.",
    },
  ];
}

/** Every condition for this person, in the order in which they matter. */
export function gates(actor: UserActor, job: GatedJob, { task, holding }: Involvement, rules: Rules): Gate[] {
  const own = actor.id === job.employer.id;
  const suspended = actor.suspendedUntil !== null && actor.suspendedUntil > rules.at;
  const fromHere = countryAllowed(job, actor.country, rules.tier1);
  return [
    { id: "own", met: !own, words: own ? "This is your own job." : "It is somebody else's job" },
    ...publicGates(job),
    {
      id: "country",
      met: fromHere === true,
      words: fromHere === true ? `It is open to people in ${countryName(actor.country)}` : fromHere,
    },
    {
      id: "account",
      met: !suspended,
      words: suspended
        ? "Your account may not take new small jobs at the moment."
        : "Your account may take small jobs",
    },
    {
      id: "done",
      met: task === null,
      words: task ? "You have this job already, or have done it before." : "You have not done it before",
    },
    {
      id: "holding",
      met: holding < rules.maxReservations,
      words:
        holding < rules.maxReservations
          ? `You hold ${holding} of at most ${rules.maxReservations} positions`
          : `You hold ${holding} positions already. Finish or give back one of them first.`,
    },
  ];
}
