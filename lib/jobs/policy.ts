import type { Actor } from "@/lib/core/actor";
import { isModerator } from "@/lib/core/actor";
import { countryName } from "@/lib/core/countries";
import type { Verdict } from "@/lib/core/errors";
import type { JobStatus, Targeting } from "@/lib/platform/prisma/enums";

/** Whether the actor owns the job; only owners see and manage it behind the scenes. */
export function isOwner(actor: Actor, job: { employerId: string }): boolean {
  return actor.kind === "user" && actor.id === job.employerId;
}

/** Moderators decide on jobs, but never on their own. */
export function canReview(actor: Actor, job: { employerId: string }): Verdict {
  if (actor.kind === "system") return true;
  if (!isModerator(actor)) return "Only a moderator can decide on a job.";
  if (isOwner(actor, job)) return "This is your own job, so another moderator has to decide.";
  return true;
}

/** What eligibility depends on. */
export interface TargetedJob {
  employerId: string;
  status: JobStatus;
  targeting: Targeting;
  countries: string[];
}

export interface Candidate {
  id: string;
  country: string;
  suspendedUntil: Date | null;
}

/** Whether people from that country may do the job: true, or why not. */
export function countryAllowed(
  job: Pick<TargetedJob, "targeting" | "countries">,
  country: string,
  tier1: string[],
): Verdict {
  const place = countryName(country);
  switch (job.targeting) {
    case "INTERNATIONAL":
      return true;
    case "TIER_1":
      return (
        tier1.includes(country) ||
        `This job is for ${tier1.map(countryName).join(", ")}; your account is in ${place}.`
      );
    case "COUNTRIES_INCLUDED":
      return (
        job.countries.includes(country) ||
        `This job is for ${job.countries.map(countryName).join(", ")}; your account is in ${place}.`
      );
    case "COUNTRIES_EXCLUDED":
      return !job.countries.includes(country) || `This job is not for people in ${place}.`;
  }
}

/** One condition for taking a position, and whether it is met. */
export interface Condition<Id extends string> {
  id: Id;
  met: boolean;
  /** The condition when it is met; what is in the way, and what to do, when it is not. */
  words: string;
}

/** Whether the job takes anybody now. */
export function openCondition({ status }: Pick<TargetedJob, "status">): Condition<"open"> {
  const closed =
    status === "PAUSED" ? "The employer has paused this job. It may go on later." : "This job has ended.";
  return status === "RUNNING"
    ? { id: "open", met: true, words: "The job is running" }
    : { id: "open", met: false, words: closed };
}

/** Why somebody who is suspended takes no position. */
export const SUSPENDED =
  "Your account may not take new small jobs at the moment. Your page Work says why, and until when.";

/** What must be true of a person and a job, leaving aside whether a position is free; what matters most first. */
export function workConditions(
  person: Candidate,
  job: TargetedJob,
  tier1: string[],
  at: Date,
): Condition<"own" | "open" | "country" | "account">[] {
  const own = person.id === job.employerId;
  const suspended = person.suspendedUntil !== null && person.suspendedUntil > at;
  const fromThere = countryAllowed(job, person.country, tier1);
  return [
    { id: "own", met: !own, words: own ? "This is your own job." : "It is somebody else's job" },
    openCondition(job),
    {
      id: "country",
      met: fromThere === true,
      words: fromThere === true ? `It is open to people in ${countryName(person.country)}` : fromThere,
    },
    {
      id: "account",
      met: !suspended,
      words: suspended ? SUSPENDED : "Your account may take small jobs",
    },
  ];
}

/** Whether a person may take a position of the job: true, or the first of `workConditions` that is not met. */
export function canWork(person: Candidate, job: TargetedJob, tier1: string[], at: Date): Verdict {
  return workConditions(person, job, tier1, at).find(({ met }) => !met)?.words ?? true;
}
