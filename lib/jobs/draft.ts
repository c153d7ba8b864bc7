import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { moneyInput } from "@/lib/core/money";
import type { ResultError } from "@/lib/core/result";
import type { Job } from "@/lib/platform/prisma/client";
import type { Settings } from "@/lib/settings/definitions";
import { requiredProofs } from "./proof";
import { type JobDraft, jobDraft, jobId } from "./schema";
import { completeJob } from "./validate";

/** Form rows that share a name arrive as one text when there is one of them, and not at all when there is none. */
function rows<T extends z.ZodType>(list: T) {
  return z.preprocess((value) => (value === undefined ? [] : [value].flat()), list);
}

/** The job form as a browser posts it, with or without JavaScript. */
export const draftForm = z
  .strictObject({
    ...jobDraft.shape,
    steps: rows(jobDraft.shape.steps),
    proofKinds: rows(jobDraft.shape.proofKinds),
    proofLabels: rows(jobDraft.shape.proofLabels),
    countries: rows(jobDraft.shape.countries),
    /** Empty while the draft was never saved. */
    jobId: z.union([z.literal(""), jobId]).default(""),
    intent: z.enum(["save", "publish", "deposit"]).default("save"),
  })
  .transform(({ jobId, intent, ...draft }) => ({
    jobId: jobId || undefined,
    intent,
    draft: withoutEmptyRows(draft),
  }));

// The form offers spare rows to people without JavaScript; those left empty are no part of the draft.
function withoutEmptyRows(draft: JobDraft): JobDraft {
  const proofs = draft.proofLabels
    .map((label, index) => ({ label, kind: draft.proofKinds[index] ?? "TEXT" }))
    .filter(({ label }) => label.trim() !== "");
  return {
    ...draft,
    steps: draft.steps.filter((step) => step.trim() !== ""),
    proofKinds: proofs.map(({ kind }) => kind),
    proofLabels: proofs.map(({ label }) => label),
  };
}

/** A new, empty draft with the usual times. */
export function emptyDraft(settings: Settings): JobDraft {
  return jobDraft.parse({
    steps: [""],
    proofKinds: ["TEXT"],
    proofLabels: [""],
    minutesToComplete: String(settings["work.defaultMinutes"]),
    daysToRate: String(settings["ttr.defaultDays"]),
    targeting: "INTERNATIONAL",
  });
}

/** Any job as a draft: its own draft, or what was published, ready to be published again. */
export function draftOf(job: Job): JobDraft {
  if (job.draft !== null) return jobDraft.parse(job.draft);
  const proofs = requiredProofs.parse(job.proofs);
  return {
    categoryId: job.categoryId,
    title: job.title,
    steps: job.steps,
    proofKinds: proofs.map(({ kind }) => kind),
    proofLabels: proofs.map(({ label }) => label),
    positions: String(job.positions),
    pay: moneyInput(job.payMicros),
    minutesToComplete: String(job.minutesToComplete),
    daysToRate: String(job.daysToRate),
    targeting: job.targeting,
    countries: job.countries,
  };
}

/** What keeps a draft from being published, field by field; null when it is complete. */
export function draftError(draft: JobDraft, settings: Settings): ResultError | null {
  try {
    completeJob(draft, settings);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, message: error.message, fields: error.fields };
  }
}
