import { CorrectingNote, DecisionNote, OwnJobNote } from "@/components/moderation/decision-note";
import { ReviewPanel } from "@/components/moderation/review-panel";
import { declineTemplates } from "@/lib/moderation/decline-templates";
import type { ReviewedJob } from "@/lib/moderation/queries";
import { approve, decline } from "./actions";
import type { ReviewLinks } from "./links";
import { lockedBy } from "./shown-job";

/** The buttons, or why there are none. */
export function Decision({
  review,
  mayDecide,
  editing,
  links,
}: {
  review: ReviewedJob;
  mayDecide: boolean;
  editing: boolean;
  links: ReviewLinks;
}) {
  const { job, reviewer, points } = review;
  if (editing) return <CorrectingNote />;
  if (mayDecide) {
    return (
      <ReviewPanel
        // Its ticks belong to one job.
        key={job.id}
        jobId={job.id}
        points={points}
        templates={[...declineTemplates]}
        returnedMicros={lockedBy(review)}
        actions={{ approve, decline }}
        links={links}
      />
    );
  }
  if (job.status === "PENDING_REVIEW") return <OwnJobNote next={links.next} />;
  return (
    <DecisionNote
      status={job.status}
      reviewer={reviewer}
      at={job.reviewedAt ?? job.endedAt}
      reason={job.declineReason}
      next={links.next}
    />
  );
}
