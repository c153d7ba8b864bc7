import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { AfterDecision } from "@/components/moderation/after-decision";
import { ReviewLayout } from "@/components/moderation/review-layout";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { decidedJob, jobForReview, reviewQueue } from "@/lib/moderation/queries";
import { setting } from "@/lib/settings/read";
import { Decision } from "./decision";
import { linksAround } from "./links";
import { ReviewedJobView } from "./reviewed-job-view";

export const metadata: Metadata = { title: "Review a job" };

export default async function ReviewPage({ params, searchParams }: PageProps<"/admin/queue/[id]">) {
  const actor = await requireActor("moderator");
  const [{ id }, { edit, after }] = await Promise.all([params, searchParams]);
  const [review, queue, tier1, decided] = await Promise.all([
    orNotFound(jobForReview(actor, id)),
    reviewQueue(actor),
    setting("targeting.tier1"),
    typeof after === "string" ? decidedJob(actor, after) : null,
  ]);
  const mayDecide = review.job.status === "PENDING_REVIEW" && !review.own;
  const editing = mayDecide && edit !== undefined;
  const links = linksAround(queue, id);
  return (
    <>
      <PageHeader title="Review a job" crumbs={[{ label: "Review queue", href: "/admin/queue" }]} />
      {decided && <AfterDecision {...decided} />}
      <ReviewLayout
        queue={queue}
        current={id}
        job={<ReviewedJobView review={review} tier1={tier1} editing={editing} />}
        decision={<Decision review={review} mayDecide={mayDecide} editing={editing} links={links} />}
      />
    </>
  );
}
