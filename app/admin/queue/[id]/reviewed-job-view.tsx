import { JobDetails } from "@/components/jobs/job-details";
import { CorrectForm } from "@/components/moderation/correct-form";
import { Corrections } from "@/components/moderation/corrections";
import { EmployerFacts } from "@/components/moderation/employer-facts";
import { hintedText } from "@/components/moderation/hinted-text";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { checklistIds } from "@/lib/moderation/checklist";
import { splitByHints } from "@/lib/moderation/hints";
import type { ReviewedJob } from "@/lib/moderation/queries";
import { correct } from "./actions";
import { reviewHref } from "./links";
import { isRestricted, jobAsSeen, shownCorrections } from "./shown-job";

const markHints = hintedText(splitByHints, checklistIds);

/** The job as a worker will see it, or its texts to correct; below it what moderators changed, and who posts it. */
export function ReviewedJobView({
  review,
  tier1,
  editing,
}: {
  review: ReviewedJob;
  tier1: string[];
  editing: boolean;
}) {
  const { job, employerHistory } = review;
  return (
    <>
      {isRestricted(review) && (
        <Alert tone="wait" title="A restricted kind of job">
          Likes, follows and votes are allowed only when they are honest. Look twice.
        </Alert>
      )}
      <Card pad="lg">
        {editing ? (
          <CorrectForm
            jobId={job.id}
            seenAt={job.updatedAt}
            before={{ title: job.title, steps: job.steps }}
            correct={correct}
            cancel={reviewHref(job.id)}
          />
        ) : (
          <JobDetails job={jobAsSeen(review, tier1)} show={markHints} />
        )}
      </Card>
      <Corrections corrections={shownCorrections(review)} />
      <Card>
        <EmployerFacts employer={{ ...job.employer, ...employerHistory }} />
      </Card>
    </>
  );
}
