"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import type { UserActor } from "@/lib/core/actor";
import { invalid } from "@/lib/core/errors";
import { approveJob } from "@/lib/moderation/approve";
import { checklistIds } from "@/lib/moderation/checklist";
import { correctJob } from "@/lib/moderation/correct";
import { declineJob } from "@/lib/moderation/decline";
import { declineReason } from "@/lib/moderation/decline-templates";
import { nextToReview } from "@/lib/moderation/queries";
import { approveForm, correctForm, declineForm } from "@/lib/moderation/schema";

export const approve = formAction(
  "job.approve",
  { schema: approveForm, access: "moderator" },
  async (actor, { jobId, checked, confirm }): Promise<never> => {
    const openPoints = checklistIds.filter((id) => !checked.includes(id));
    if (openPoints.length > 0 && !confirm) {
      throw invalid(
        "confirm",
        `${points(openPoints.length)} not ticked. Tick what you have checked, or approve with open points.`,
      );
    }
    await approveJob(actor, { jobId, openPoints });
    return goOn(actor, jobId);
  },
);

export const decline = formAction(
  "job.decline",
  { schema: declineForm, access: "moderator" },
  async (actor, { jobId, template, details }): Promise<never> => {
    await declineJob(actor, { jobId, template, reason: declineReason(template, details) });
    return goOn(actor, jobId);
  },
);

export const correct = formAction(
  "job.correct",
  { schema: correctForm, access: "moderator" },
  async (actor, { jobId, seenAt, title, steps, reason }): Promise<never> => {
    await correctJob(actor, { jobId, seenAt, texts: { title, steps }, reason });
    redirect(`/admin/queue/${jobId}` as Route);
  },
);

const points = (count: number) => (count === 1 ? "1 point is" : `${count} points are`);

/** The next job opens by itself, with a note on what became of this one. */
async function goOn(actor: UserActor, jobId: string): Promise<never> {
  const next = await nextToReview(actor, jobId);
  redirect(`/admin/queue${next ? `/${next}` : ""}?after=${jobId}` as Route);
}
