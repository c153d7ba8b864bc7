import { RatingWorkList } from "@/components/review/rating-work-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { EmployerJob } from "@/lib/jobs/manage-schema";
import type { JobTab } from "@/lib/jobs/states";
import type { JobTemplate } from "@/lib/jobs/templates";
import type { RatingWork } from "@/lib/submissions/review-schema";
import { FirstJob } from "./first-job";
import { HireFigures } from "./hire-figures";
import { JobRows } from "./job-rows";

/** What needs the employer now: work to rate, jobs that run, drafts to finish. */
export function HireHome({
  work,
  open,
  drafts,
  counts,
  balances,
  templates,
}: {
  work: RatingWork[];
  open: EmployerJob[];
  drafts: EmployerJob[];
  counts: Record<JobTab, number>;
  balances: { walletMicros: bigint; earnedMicros: bigint; lockedMicros: bigint };
  templates: readonly JobTemplate[];
}) {
  return (
    <>
      <PageHeader
        title="Hire"
        description="What needs you, and what runs by itself."
        actions={counts.all > 0 && <LinkButton href="/hire/jobs/new">Post a job</LinkButton>}
      />
      {counts.all === 0 ? (
        <FirstJob templates={templates} />
      ) : (
        <div className="space-y-10">
          <HireFigures work={work} counts={counts} balances={balances} />
          <section aria-labelledby="rate">
            <Heading
              id="rate"
              title="To rate"
              more={work.length > 0 && <TextLink href="/hire/review">All work to rate</TextLink>}
            />
            {work.length > 0 ? (
              <RatingWorkList work={work.slice(0, 5)} />
            ) : (
              <p className="rounded-lg border border-line border-dashed px-4 py-5 text-ink-2">
                Nothing waits for your rating. What workers hand in appears here, and by e-mail a day before
                it pays itself.
              </p>
            )}
          </section>
          {open.length > 0 && (
            <section aria-labelledby="open">
              <Heading
                id="open"
                title="Open jobs"
                more={<TextLink href="/hire/jobs">All open jobs</TextLink>}
              />
              <JobRows jobs={open} label="Jobs that are open" />
            </section>
          )}
          {drafts.length > 0 && (
            <section aria-labelledby="drafts">
              <Heading
                id="drafts"
                title="Drafts"
                more={<TextLink href="/hire/jobs?tab=drafts">All drafts</TextLink>}
              />
              <JobRows jobs={drafts} label="Jobs that are drafts" />
            </section>
          )}
        </div>
      )}
    </>
  );
}

function Heading({ id, title, more }: { id: string; title: string; more: React.ReactNode }) {
  return (
    <div className="mb-3 flex items-baseline justify-between gap-4">
      <h2 id={id} className="font-bold text-xl">
        {title}
      </h2>
      {more}
    </div>
  );
}
