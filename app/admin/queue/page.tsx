import type { Metadata } from "next";
import { AfterDecision } from "@/components/moderation/after-decision";
import { QueueList } from "@/components/moderation/queue-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { decidedJob, reviewQueue } from "@/lib/moderation/queries";
import { reviewHref } from "./[id]/links";

export const metadata: Metadata = { title: "Review queue" };

export default async function QueuePage({ searchParams }: PageProps<"/admin/queue">) {
  const actor = await requireActor("moderator");
  const { after } = await searchParams;
  const [queue, decided] = await Promise.all([
    reviewQueue(actor),
    typeof after === "string" ? decidedJob(actor, after) : null,
  ]);
  const first = queue.find((job) => !job.own);
  return (
    <>
      <PageHeader
        title="Review queue"
        description="Every job is read by a person before it is shown. The one that waits longest comes first."
        actions={first && <LinkButton href={reviewHref(first.id)}>Review the first job</LinkButton>}
      />
      {decided && <AfterDecision {...decided} />}
      {queue.length > 0 ? (
        <QueueList jobs={queue} />
      ) : (
        <EmptyState title="The queue is clear">No job waits for a decision.</EmptyState>
      )}
    </>
  );
}
