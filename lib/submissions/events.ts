import { z } from "zod";
import { defineEvent } from "@/lib/outbox/event";

/** Work was handed in. */
export const submissionSubmitted = defineEvent(
  "submission/submitted",
  z.object({ submissionId: z.string(), jobId: z.string() }),
);

/** Submissions were rated together, by their employer or by the timer. */
export const submissionRated = defineEvent(
  "submission/rated",
  z.object({
    submissionIds: z.array(z.string()),
    status: z.enum(["SATISFIED", "NOT_SATISFIED"]),
    by: z.enum(["EMPLOYER", "TIMER"]),
  }),
);
