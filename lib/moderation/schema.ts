import { z } from "zod";
import { listOf, paragraphs } from "@/lib/core/text";
import { jobId, jobTexts } from "@/lib/jobs/schema";
import { checklistIds } from "./checklist";
import { type DeclineTemplateId, declineTemplates } from "./decline-templates";

const reason = paragraphs({ min: 10, max: 1_000, what: "Reason" });

export const approveJob = z.strictObject({
  jobId,
  /** The points a moderator could not tick and let pass. */
  openPoints: z.array(z.enum(checklistIds)).optional(),
});
export type ApproveJob = z.output<typeof approveJob>;

/** As the page sends it: the points that were ticked, and whether open ones are let pass. */
export const approveForm = z.strictObject({
  jobId,
  checked: listOf(z.enum(checklistIds), { max: checklistIds.length, what: "points" }),
  confirm: z.literal("on").optional(),
});

const templateIds = declineTemplates.map(({ id }) => id) as [DeclineTemplateId, ...DeclineTemplateId[]];

export const declineJob = z.strictObject({ jobId, reason, template: z.enum(templateIds).optional() });
export type DeclineJob = z.output<typeof declineJob>;

export const declineForm = z
  .strictObject({
    jobId,
    template: z.enum(templateIds, "Choose why the job is declined."),
    details: paragraphs({ max: 1_000, what: "Explanation" }),
  })
  .refine(({ template, details }) => template !== "other" || details.length >= 20, {
    path: ["details"],
    error: "Explain in at least 20 characters, so that the employer knows what to change.",
  });

export const correctJob = z.strictObject({
  jobId,
  texts: jobTexts,
  reason,
  /** When the text the correction was made from was written; another one since then is a conflict. */
  seenAt: z.date().optional(),
});
export type CorrectJob = z.output<typeof correctJob>;

export const correctForm = z.strictObject({
  jobId,
  seenAt: z.coerce.date(),
  title: jobTexts.shape.title,
  steps: listOf(jobTexts.shape.steps.element, { max: 40, what: "steps" }),
  reason,
});
