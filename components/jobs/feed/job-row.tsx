import type { Micros } from "@/lib/core/money";
import type { Hourly } from "@/lib/reputation/hourly";
import { type Decimals, decimalsFor, Money } from "../../ui/money";
import { hourlySource, hourlyWords } from "../hourly-words";

/** A job as lists show it to workers. */
export interface ListedJob {
  id: string;
  title: string;
  category: string;
  payMicros: Micros;
  minutesToComplete: number;
  hourly: Hourly;
  positionsLeft: number;
  employer: string;
}

/**
 * One line of a list of jobs. A plain link and no client component: a page has many of these, and it should be
 * small and work before any script has run.
 */
function JobRow({ job, decimals }: { job: ListedJob; decimals: Decimals }) {
  return (
    <li className="relative flex items-baseline gap-4 px-4 py-3 hover:bg-sunken sm:px-5">
      <div className="min-w-0 flex-1">
        <a
          href={`/jobs/${job.id}`}
          dir="auto"
          className="font-medium text-lg [overflow-wrap:anywhere] after:absolute after:inset-0"
        >
          {job.title}
        </a>
        <p className="text-ink-2 text-sm">
          {job.category} · by {job.employer}
        </p>
        <p className="text-ink-2 text-sm tabular-nums">
          {hourlyWords(job.hourly)}, {hourlySource(job.hourly)}
        </p>
      </div>
      <div className="shrink-0 text-right">
        <Money micros={job.payMicros} decimals={decimals} className="font-bold text-xl" />
        <p className="text-ink-2 text-sm tabular-nums">
          {job.minutesToComplete} min · {job.positionsLeft} left
        </p>
      </div>
    </li>
  );
}

/** Jobs under each other on one sheet. */
export function JobList({ jobs, label }: { jobs: ListedJob[]; label: string }) {
  const decimals = decimalsFor(jobs.map(({ payMicros }) => payMicros));
  return (
    <ul
      aria-label={label}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
    >
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} decimals={decimals} />
      ))}
    </ul>
  );
}
