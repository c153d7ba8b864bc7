import { TriangleAlert, UserRound } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { DateTime } from "../ui/date-time";
import { Money } from "../ui/money";

export interface QueuedJob {
  id: string;
  title: string;
  employer: string;
  submittedAt: Date | null;
  positions: number;
  payMicros: bigint;
  hints: number;
  own: boolean;
}

/** The jobs that wait for a decision, longest waiting first. */
export function QueueList({ jobs, current }: { jobs: QueuedJob[]; current?: string }) {
  return (
    <ol className="max-h-[calc(100dvh-9rem)] divide-y divide-line overflow-y-auto rounded-lg border border-line bg-surface">
      {jobs.map((job) => (
        <li key={job.id}>
          <Link
            href={`/admin/queue/${job.id}` as Route}
            aria-current={job.id === current ? "page" : undefined}
            className="-outline-offset-2 block p-3 hover:bg-sunken aria-[current=page]:bg-selected aria-[current=page]:shadow-[inset_3px_0_0_var(--color-thread)]"
          >
            <span dir="auto" className="line-clamp-2 font-medium [overflow-wrap:anywhere]">
              {job.title}
            </span>
            <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-ink-2 text-sm">
              {job.submittedAt && <DateTime value={job.submittedAt} kind="relative" />}
              <span>
                {job.positions.toLocaleString("en")} × <Money micros={job.payMicros} />
              </span>
              {job.hints > 0 && (
                <span className="inline-flex items-center gap-1 font-medium text-wait">
                  <TriangleAlert aria-hidden className="size-3.5" /> {job.hints}{" "}
                  {job.hints === 1 ? "hint" : "hints"}
                </span>
              )}
              {job.own && (
                <span className="inline-flex items-center gap-1">
                  <UserRound aria-hidden className="size-3.5" /> your own
                </span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
