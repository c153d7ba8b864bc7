import { Link } from "@/components/ui/link";
import type { Micros } from "@/lib/core/money";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Money } from "../ui/money";
import { Quilt } from "../ui/quilt";

export interface NewestJob {
  id: string;
  title: string;
  category: string;
  /** Seeds the quilt block of the tile. */
  categoryId: string;
  payMicros: Micros;
  positionsLeft: number;
  minutesToComplete: number;
}

/** The newest running jobs, each a tile that leads to it. */
export function NewestJobs({ jobs }: { jobs: NewestJob[] }) {
  if (jobs.length === 0) {
    return (
      <EmptyState
        title="No jobs yet"
        seed="sawtoothStar"
        action={<LinkButton href="/hire/jobs/new">Post the first job</LinkButton>}
      >
        This marketplace is new. The first job that a moderator approves appears here.
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {jobs.map((job) => (
        <li
          key={job.id}
          className="relative flex gap-4 rounded-lg border border-line bg-surface p-4 hover:border-line-strong"
        >
          <Quilt seed={job.categoryId} className="size-12 shrink-0 rounded-md" />
          <div className="min-w-0 flex-1">
            <Link
              href={`/jobs/${job.id}`}
              className="block font-medium text-lg leading-snug [overflow-wrap:anywhere] after:absolute after:inset-0"
            >
              <span dir="auto">{job.title}</span>
            </Link>
            <p className="mt-0.5 text-ink-2 text-sm">
              {job.category} · {job.minutesToComplete} min ·{" "}
              <span className="tabular-nums">{job.positionsLeft}</span> left
            </p>
          </div>
          <Money micros={job.payMicros} className="font-bold text-lg" />
        </li>
      ))}
    </ul>
  );
}
