import { sweep } from "@/inngest/sweep";
import { purgeProofFiles as work } from "@/lib/submissions/purge";

/** Deletes proof files nobody needs any more. */
export const purgeProofFiles = sweep({ id: "purge-proof-files", cron: "20 3 * * *", batch: 200, work });
