import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/or-not-found";
import { JobPage } from "@/components/jobs/public/job-page";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { currentVisitor } from "@/lib/auth/current-actor";
import { formatMoney } from "@/lib/core/money";
import { publicJob, similarJobs } from "@/lib/jobs/public-queries";
import { setting } from "@/lib/settings/read";
import { reserve } from "./actions";
import { audienceOf, shownProofs } from "./job-words";
import { standingOf } from "./standing";

const findJob = cache((id: string) => orNotFound(publicJob(id)));

export async function generateMetadata({ params }: PageProps<"/jobs/[id]">): Promise<Metadata> {
  const job = await findJob((await params).id);
  return {
    title: job.title,
    description: `${formatMoney(job.payMicros)} for ${job.minutesToComplete} minutes of work. ${job.steps[0]?.slice(0, 120)}`,
    robots: { index: job.status === "RUNNING" },
  };
}

export default async function Page({ params, searchParams }: PageProps<"/jobs/[id]">) {
  const [visitor, job] = await Promise.all([currentVisitor(), params.then(({ id }) => findJob(id))]);
  const [standing, tier1, { lost }] = await Promise.all([
    standingOf(visitor, job),
    setting("targeting.tier1"),
    searchParams,
  ]);
  const open = job.status === "RUNNING" && job.positionsLeft > 0;
  return (
    <>
      <PageHeader
        title={<span dir="auto">{job.title}</span>}
        description={job.category}
        crumbs={[{ label: "Jobs", href: "/jobs" }]}
        status={open ? null : <StatusBadge tone="muted">{closedWord(job.status)}</StatusBadge>}
      />
      <JobPage
        job={{ ...job, proofs: shownProofs(job) }}
        {...standing}
        audience={audienceOf(job, tier1)}
        similar={open ? [] : await similarJobs(visitor?.actor ?? null, job)}
        lost={lost !== undefined && job.positionsLeft === 0}
        reserve={reserve}
      />
    </>
  );
}

function closedWord(status: string): string {
  if (status === "RUNNING") return "Full";
  return status === "PAUSED" ? "Paused" : "Ended";
}
