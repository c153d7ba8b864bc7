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

/** Whether a person may take a position of the job, leaving aside whether one is free: true, or the first reason why not. */
export function canWork(person: Candidate, job: TargetedJob, tier1: string[], at: Date): Verdict {
  if (person.id === job.employerId) return "This is your own job.";
  if (job.status === "PAUSED") return "The employer has paused this job.";
  if (job.status !== "RUNNING") return "This job is not open any more.";
  if (person.suspendedUntil && person.suspendedUntil > at) {
    return "Your account may not take new small jobs at the moment.";
  }
  return countryAllowed(job, person.country, tier1);
}
