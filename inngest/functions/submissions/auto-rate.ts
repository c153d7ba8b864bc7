import { sweep } from "@/inngest/sweep";
import { autoRate as work } from "@/lib/submissions/auto-rate";

/** Pays what nobody rated in time: at most a minute after the deadline, never before it. */
export const autoRate = sweep({ id: "auto-rate", batch: 1_000, work });
