import { sweep } from "@/inngest/sweep";
import { expireJobs as work } from "@/lib/jobs/expire";

/** Ends jobs that have run their time. */
export const expireJobs = sweep({ id: "expire-jobs", cron: "*/10 * * * *", batch: 100, work });
