import type { Metadata } from "next";
import { JobIndex } from "@/components/hire/job-index";
import { requireActor } from "@/lib/auth/current-actor";
import { isId } from "@/lib/core/ids";
import { employerJobCounts, employerJobs } from "@/lib/jobs/employer-queries";
import { jobTabs } from "@/lib/jobs/states";

export const metadata: Metadata = { title: "My jobs" };

export default async function HireJobsPage({ searchParams }: PageProps<"/hire/jobs">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const tab = jobTabs.find((name) => name === query.tab) ?? "open";
  const after = typeof query.after === "string" && isId("job", query.after) ? query.after : undefined;
  const [page, counts] = await Promise.all([employerJobs(actor, { tab, after }), employerJobCounts(actor)]);
  return <JobIndex tab={tab} counts={counts} jobs={page.jobs} next={page.next} first={!after} />;
}
