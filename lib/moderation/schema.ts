import { z } from "zod";
import { paragraphs } from "@/lib/core/text";
import { jobId, jobTexts } from "@/lib/jobs/schema";

const reason = paragraphs({ min: 10, max: 1_000, what: "Reason" });

export const approveJob = z.strictObject({ jobId });
export const declineJob = z.strictObject({ jobId, reason });
export const correctJob = z.strictObject({ jobId, texts: jobTexts, reason });
export type CorrectJob = z.output<typeof correctJob>;
