import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { categoryName } from "@/lib/jobs/categories";
import type { ManagedJob } from "@/lib/jobs/manage-schema";
import { Corrections } from "./corrections";
import { FunnelCard } from "./funnel-card";
import { JobStatusBadge } from "./job-status-badge";
import { JobSummary } from "./job-summary";
import { JobTimeline } from "./job-timeline";
import { type ManageActionSet, ManageActions } from "./manage-actions";
import { MoneyCard } from "./money-card";
import { WhoseTurn } from "./whose-turn";

/** A published job as its employer manages it. */
export function ManagePage({
  job,
  spendableMicros,
  requestId,
  actions,
}: {
  job: ManagedJob;
  spendableMicros: bigint;
  requestId: string;
  actions: ManageActionSet;
}) {
  const toRate = job.numbers.submitted;
  return (
    <>
      <PageHeader
        title={job.title}
        description={categoryName(job.categoryId)}
        crumbs={[{ label: "My jobs", href: "/hire/jobs" }]}
        status={<JobStatusBadge status={job.status} />}
        actions={
          job.publishedAt && (
            <LinkButton
              href={`/hire/jobs/${job.id}/review` as Route}
              variant={toRate > 0 ? "primary" : "secondary"}
            >
              {toRate > 0 ? `Rate ${toRate} submission${toRate === 1 ? "" : "s"}` : "Open submissions"}
            </LinkButton>
          )
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-6">
          <WhoseTurn job={job} />
          {job.publishedAt && <FunnelCard numbers={job.numbers} />}
          <ManageActions
            job={job}
            spendableMicros={spendableMicros}
            requestId={requestId}
            actions={actions}
          />
          <Corrections corrections={job.corrections} />
          <JobSummary job={job} />
        </div>
        <aside aria-label="Money and history" className="min-w-0 space-y-6">
          <MoneyCard job={job} />
          <JobTimeline job={job} />
        </aside>
      </div>
    </>
  );
}
