import { sweep } from "@/inngest/sweep";
import { purgeDocuments as work } from "@/lib/verification/purge";

/** Deletes identity documents that were kept long enough. */
export const purgeDocuments = sweep({ id: "purge-documents", cron: "25 * * * *", batch: 50, work });
