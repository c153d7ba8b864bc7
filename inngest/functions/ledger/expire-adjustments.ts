import { sweep } from "@/inngest/sweep";
import { expireAdjustments as work } from "@/lib/adjustments/expire";

/** Ends corrections nobody decided on in time. */
export const expireAdjustments = sweep({ id: "expire-adjustments", cron: "20 * * * *", batch: 100, work });
