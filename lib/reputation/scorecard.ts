import type { Micros } from "@/lib/core/money";
import { db } from "@/lib/platform/db";
import { setting } from "@/lib/settings/read";
import { roundHourly } from "./hourly";

/** How an employer behaves, from facts. Public. */
export interface Scorecard {
  /** The window: ratings of so many days before `asOf`, and of these at most so many of the latest. */
  days: number;
  mostRatings: number;
  /** Ratings in the window. */
  satisfied: number;
  notSatisfied: number;
  /** Of the Satisfied ones, those that paid themselves because nobody had rated them. */
  byTimer: number;
  /** Median from handing in to the rating; null when nothing was rated in the window. */
  medianRateSeconds: number | null;
  /** Median pay per hour of work, rounded down; null while too few tasks tell. */
  medianHourlyMicros: Micros | null;
  /** Paid to workers so far, in all jobs. */
  paidMicros: Micros;
  jobsPosted: number;
  jobsEnded: number;
  asOf: Date;
}

/** The scorecard of an employer as it was last summed up; null for whoever has published no job, or only just now. */
export async function scorecardOf(employerId: string): Promise<Scorecard | null> {
  const [score, minTasks] = await Promise.all([
    db.employerScore.findUnique({ where: { employerId } }),
    setting("pace.minTasks"),
  ]);
  if (!score) return null;
  const { employerId: _, measuredAt: asOf, medianHourlyMicros: hourly, ...numbers } = score;
  const told = hourly !== null && numbers.satisfied >= minTasks;
  return { ...numbers, asOf, medianHourlyMicros: told ? roundHourly(hourly) : null };
}
