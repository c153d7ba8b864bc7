import { sweep } from "@/inngest/sweep";
import { judgeRatings as work } from "@/lib/suspensions/judge";

/** Judges success rates within a minute of the rating that changed them. */
export const judgeRatings = sweep({ id: "judge-ratings", batch: 1_000, work });
