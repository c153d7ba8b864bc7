import { sweep } from "@/inngest/sweep";
import { eraseLeftovers } from "@/lib/uploads/purge";

/** Erases what was taken away while storage could not be reached. */
export const eraseDiscarded = sweep({
  id: "erase-discarded-files",
  cron: "50 * * * *",
  batch: 200,
  work: eraseLeftovers,
});
