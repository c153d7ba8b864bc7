import { sweep } from "@/inngest/sweep";
import { releaseUndecided as work } from "@/lib/red-flags/release";

/** Lifts what waits for a decision about an account that nobody has made in time. */
export const releaseUndecided = sweep({ id: "release-undecided", batch: 100, work });
