import type { Metadata } from "next";
import { RatingWorkList } from "@/components/review/rating-work-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { ratingWork } from "@/lib/submissions/review-queries";

export const metadata: Metadata = { title: "Work to rate" };

export default async function RatePage() {
  const work = await ratingWork(await requireActor());
  return (
    <>
      <PageHeader
        title="Work to rate"
        description="The job whose work pays itself first stands on top."
        crumbs={[{ label: "Hire", href: "/hire" }]}
      />
      {work.length > 0 ? (
        <RatingWorkList work={work} />
      ) : (
        <EmptyState
          title="Everything is rated"
          action={<LinkButton href="/hire/jobs">Open my jobs</LinkButton>}
        >
          What workers hand in appears here.
        </EmptyState>
      )}
    </>
  );
}
