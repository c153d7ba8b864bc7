"use client";
import type { Route } from "next";
import { DateTime } from "@/components/ui/date-time";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { TabLinks } from "@/components/ui/tab-links";
import type { ReviewTab } from "@/lib/submissions/review-schema";

export interface ReviewCounts {
  toRate: number;
  satisfied: number;
  notSatisfied: number;
}

/** The top of the queue: the job, how far one is, and the three parts. */
export function ReviewHeader({
  job,
  tab,
  counts,
  firstDueAt,
  decided,
  onPage,
}: {
  job: { id: string; title: string };
  tab: ReviewTab;
  counts: ReviewCounts;
  firstDueAt: Date | null;
  decided: number;
  onPage: number;
}) {
  const path = (name: ReviewTab) => `/hire/jobs/${job.id}/review?tab=${name}` as Route;
  return (
    <>
      <PageHeader
        title={job.title}
        description={
          firstDueAt && counts.toRate > 0 ? (
            <>
              The first one pays itself <DateTime value={firstDueAt} relative />.
            </>
          ) : undefined
        }
        crumbs={[
          { label: "My jobs", href: "/hire/jobs" as Route },
          { label: "Manage", href: `/hire/jobs/${job.id}` as Route },
        ]}
      />
      <TabLinks
        label="Submissions by rating"
        tabs={[
          { href: path("to-rate"), label: "To rate", count: counts.toRate, current: tab === "to-rate" },
          {
            href: path("satisfied"),
            label: "Satisfied",
            count: counts.satisfied,
            current: tab === "satisfied",
          },
          {
            href: path("not-satisfied"),
            label: "Not satisfied",
            count: counts.notSatisfied,
            current: tab === "not-satisfied",
          },
        ]}
      />
      {tab === "to-rate" && onPage > 0 && (
        <Progress
          className="mt-4"
          label="Decided on this page"
          value={decided}
          max={onPage}
          words={`${decided} of ${onPage} decided`}
        />
      )}
    </>
  );
}
