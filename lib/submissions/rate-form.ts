import { z } from "zod";
import { jobId } from "@/lib/jobs/schema";
import { declineReasons, rateSubmissions, submissionId } from "./schema";

/** One decision as a form posts it; the reason and its text come along only with Not satisfied. */
export const rateForm = z
  .strictObject({
    jobId,
    submissionId,
    rating: z.enum(["SATISFIED", "NOT_SATISFIED"]),
    reason: z.enum(declineReasons, "Choose a reason.").default("OTHER"),
    text: z.string().default(""),
  })
  .transform(({ jobId, submissionId, rating, reason, text }) => ({
    jobId,
    decisions: [rating === "SATISFIED" ? { submissionId, rating } : { submissionId, rating, reason, text }],
  }))
  .pipe(rateSubmissions);
