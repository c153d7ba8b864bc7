import { sweep } from "@/inngest/sweep";
import { endDue as work } from "@/lib/suspensions/end";

/** Ends the suspensions whose own function was lost, or whose end was moved nearer while it slept. */
export const endSuspensions = sweep({ id: "end-suspensions", batch: 100, work });
