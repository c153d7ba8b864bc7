import { sweep } from "@/inngest/sweep";
import { refreshPopularity as work } from "@/lib/jobs/popularity";

/** Counts anew what is popular. */
export const refreshPopularity = sweep({ id: "refresh-popularity", cron: "17 * * * *", batch: 1_000, work });
