"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { action, formAction } from "@/lib/auth/action";
import { conflict } from "@/lib/core/errors";
import { rateAllSatisfied, rateSubmissions } from "@/lib/submissions/rate";
import { rateForm as rateFormInput } from "@/lib/submissions/rate-form";
import { rateAllSatisfied as rateAllInput, rateSubmissions as rateInput } from "@/lib/submissions/schema";

/** The decisions collected on the page, as one batch. */
export const rate = action("submission.rate", { schema: rateInput, access: "member" }, rateSubmissions);

/** Everything that waits, in one command. */
export const rateAll = action(
  "submission.rate-all",
  { schema: rateAllInput, access: "member" },
  rateAllSatisfied,
);

/** One submission, from a form. */
export const rateForm = formAction(
  "submission.rate-one",
  { schema: rateFormInput, access: "member" },
  async (actor, input): Promise<undefined> => {
    const { skipped } = await rateSubmissions(actor, input);
    if (skipped.length > 0) throw conflict("This submission was decided or withdrawn meanwhile.");
    redirect(`/hire/jobs/${input.jobId}/review` as Route);
  },
);

/** Everything that waits, from a form. */
export const rateAllForm = formAction(
  "submission.rate-all",
  { schema: rateAllInput, access: "member" },
  async (actor, input): Promise<undefined> => {
    await rateAllSatisfied(actor, input);
    redirect(`/hire/jobs/${input.jobId}/review` as Route);
  },
);
