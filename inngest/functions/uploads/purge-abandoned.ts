import { sweep } from "@/inngest/sweep";
import { purgeAbandoned as work } from "@/lib/uploads/purge";

/** Deletes uploads that were begun and never finished. */
export const purgeAbandoned = sweep({ id: "purge-abandoned-uploads", cron: "40 * * * *", batch: 200, work });
