import { count } from "./define";

/** The numbers behind what the product says of jobs and of employers. */
export const reputationSettings = {
  "pace.minTasks": count(
    "Pay per hour is measured from, in tasks",
    "count",
    { usual: 5, min: 1, max: 100 },
    "Fewer say more about the person than about the job.",
  ),
  "pace.maxTasks": count(
    "Latest tasks of a job that are timed",
    "count",
    { usual: 1_000, min: 10, max: 10_000 },
    "More would not change the median, only cost time.",
  ),
  "scorecard.days": count(
    "An employer's scorecard looks back",
    "days",
    { usual: 90, min: 7, max: 365 },
    "A quarter of a year shows habits and lets people change.",
  ),
  "scorecard.maxRatings": count(
    "Latest ratings an employer's scorecard looks at",
    "count",
    { usual: 1_000, min: 10, max: 10_000 },
    "A thousand ratings say all that more would say.",
  ),
} as const;
