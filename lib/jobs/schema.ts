import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { storableText } from "@/lib/core/text";

const typed = (max: number) =>
  z.string().max(max, `This is longer than ${max} characters.`).overwrite(storableText).default("");
const typedList = (items: number, max: number) =>
  z
    .array(z.string().max(max, `One entry is longer than ${max} characters.`).overwrite(storableText))
    .max(items)
    .default([]);

export const targetings = ["INTERNATIONAL", "TIER_1", "COUNTRIES_INCLUDED", "COUNTRIES_EXCLUDED"] as const;

/** A job exactly as typed: kept while it is a draft, however unfinished or wrong. Only sizes are limited. */
export const jobDraft = z.strictObject({
  categoryId: typed(60),
  title: typed(400),
  steps: typedList(40, 2_000),
  proofKinds: typedList(20, 10),
  proofLabels: typedList(20, 400),
  positions: typed(30),
  pay: typed(30),
  minutesToComplete: typed(10),
  daysToRate: typed(10),
  targeting: typed(30),
  countries: typedList(300, 2),
});
export type JobDraft = z.infer<typeof jobDraft>;

export const jobId = idOf("job");

export const saveDraft = z.strictObject({ jobId: jobId.optional(), draft: jobDraft });
export const onJob = z.strictObject({ jobId });
export const stopJob = z.strictObject({
  jobId,
  /** What the person was told would come back, in micro-dollars. */
  atLeastMicros: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(BigInt),
});
export const addPositions = z.strictObject({
  jobId,
  count: z
    .string()
    .regex(/^\d{1,6}$/, "Enter a whole number of positions.")
    .transform(Number)
    .pipe(z.int().min(1, "Add at least 1 position.")),
  /** Made when the form is rendered: the same request twice counts once. */
  requestId: z.uuid(),
});
export type AddPositions = z.output<typeof addPositions>;

/** The texts a moderator may correct before approving. */
export const jobTexts = z.strictObject({
  title: z.string().max(400),
  steps: z.array(z.string().max(2_000)).max(40),
});
