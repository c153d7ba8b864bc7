import { sweep } from "@/inngest/sweep";
import { remindEmployers as work } from "@/lib/submissions/remind";

/** Tells employers ahead of time which tasks will pay themselves; hourly, so that one mail speaks of many tasks. */
export const remindEmployers = sweep({ id: "remind-employers", cron: "5 * * * *", batch: 500, work });
