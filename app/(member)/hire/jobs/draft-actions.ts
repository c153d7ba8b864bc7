"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { action, formAction } from "@/lib/auth/action";
import type { UserActor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { draftForm } from "@/lib/jobs/draft";
import { depositFor } from "@/lib/jobs/funding";
import { publishJob } from "@/lib/jobs/publish";
import { saveDraft } from "@/lib/jobs/save-draft";
import { saveDraft as saveDraftInput } from "@/lib/jobs/schema";

/** Keeps what was typed, called by the form while one types. */
export const keepDraft = action(
  "job.keep-draft",
  { schema: saveDraftInput, access: "member" },
  async (actor, input) => ({
    jobId: await saveDraft(actor, input),
  }),
);

/** The form's buttons: save, publish, or save and go for a deposit. The draft is kept in every case. */
export const submitDraft = formAction(
  "job.submit-draft",
  { schema: draftForm, access: "member" },
  async (actor, { jobId, intent, draft }): Promise<undefined> => {
    const id = await saveDraft(actor, { jobId, draft });
    const editPath = `/hire/jobs/${id}/edit`;
    if (intent === "deposit") {
      const amount = await depositFor(actor, draft);
      redirect(`/wallet/deposit?amount=${amount}&returnTo=${encodeURIComponent(editPath)}` as Route);
    }
    if (intent === "publish") await publish(actor, id, jobId === undefined);
    redirect((intent === "publish" ? `/hire/jobs/${id}` : `${editPath}?saved=1`) as Route);
  },
);

/** A draft saved for the first time has an address now, and its problems are shown there. */
async function publish(actor: UserActor, id: string, first: boolean): Promise<void> {
  try {
    await publishJob(actor, { jobId: id });
  } catch (error) {
    if (first && error instanceof AppError) redirect(`/hire/jobs/${id}/edit?check=1` as Route);
    throw error;
  }
}
