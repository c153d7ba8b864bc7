import type { Route } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import type { EmployerJob } from "@/lib/jobs/manage-schema";
import { type JobTab, jobTabs } from "@/lib/jobs/states";
import { JobRows } from "./job-rows";

const labels: Record<JobTab, string> = { open: "Open", drafts: "Drafts", ended: "Ended", all: "All" };

const empty: Record<JobTab, { title: string; text: string }> = {
  open: { title: "No open jobs", text: "Jobs that wait for review, run or are paused stand here." },
  drafts: { title: "No drafts", text: "What you begin and do not publish is kept here." },
  ended: { title: "No ended jobs", text: "Finished, stopped, declined and cancelled jobs stand here." },
  all: { title: "No jobs yet", text: "From a template the first one takes a minute." },
};

function tabPath(tab: JobTab, after?: string): Route {
  return `/hire/jobs?tab=${tab}${after ? `&after=${after}` : ""}` as Route;
}

/** All jobs of an employer, by state. */
export function JobIndex({
  tab,
  counts,
  jobs,
  next,
  first,
}: {
  tab: JobTab;
  counts: Record<JobTab, number>;
  jobs: EmployerJob[];
  next: string | null;
  first: boolean;
}) {
  return (
    <>
      <PageHeader title="My jobs" actions={<LinkButton href="/hire/jobs/new">Post a job</LinkButton>} />
      <TabLinks
        label="Jobs by state"
        tabs={jobTabs.map((name) => ({
          href: tabPath(name),
          label: labels[name],
          count: counts[name],
          current: name === tab,
        }))}
      />
      <div className="mt-6">
        {jobs.length > 0 ? (
          <JobRows jobs={jobs} label={`${labels[tab]} jobs`} />
        ) : (
          <EmptyState
            title={empty[tab].title}
            action={<LinkButton href="/hire/jobs/new">Post a job</LinkButton>}
          >
            {empty[tab].text}
          </EmptyState>
        )}
      </div>
      <Pagination
        label="Pages of jobs"
        previous={first ? null : tabPath(tab)}
        previousLabel="Newest"
        next={next ? tabPath(tab, next) : null}
      />
    </>
  );
}
