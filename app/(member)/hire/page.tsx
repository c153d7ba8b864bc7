import type { Metadata } from "next";
import { HireHome } from "@/components/hire/hire-home";
import { requireActor } from "@/lib/auth/current-actor";
import { employerJobCounts, employerJobs } from "@/lib/jobs/employer-queries";
import { jobTemplates } from "@/lib/jobs/templates";
import { balancesOf } from "@/lib/ledger/queries";
import { ratingWork } from "@/lib/submissions/review-queries";

export const metadata: Metadata = { title: "Hire" };

export default async function HirePage() {
  const actor = await requireActor();
  const [work, open, drafts, counts, balances] = await Promise.all([
    ratingWork(actor),
    employerJobs(actor, { tab: "open", take: 6 }),
    employerJobs(actor, { tab: "drafts", take: 3 }),
    employerJobCounts(actor),
    balancesOf(actor.id),
  ]);
  return (
    <HireHome
      work={work}
      open={open.jobs}
      drafts={drafts.jobs}
      counts={counts}
      balances={balances}
      templates={jobTemplates.slice(0, 6)}
    />
  );
}
