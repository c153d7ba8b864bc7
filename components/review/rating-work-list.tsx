import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Link } from "@/components/ui/link";
import { Money } from "@/components/ui/money";
import type { RatingWork } from "@/lib/submissions/review-schema";

/** The jobs with work to rate, the most urgent first. */
export function RatingWorkList({ work }: { work: RatingWork[] }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {work.map((job) => (
        <li key={job.jobId} className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
          <div className="min-w-0 flex-1 basis-64">
            <p className="flex flex-wrap items-center gap-2">
              <Link
                href={`/hire/jobs/${job.jobId}` as Route}
                className="font-medium [overflow-wrap:anywhere] hover:underline"
              >
                {job.title}
              </Link>
              {job.dueSoon > 0 && (
                <Badge tone="wait">
                  {job.dueSoon === 1 ? "1 pays itself soon" : `${job.dueSoon} pay themselves soon`}
                </Badge>
              )}
            </p>
            <p className="text-ink-2 text-sm">
              First pays itself <DateTime value={job.firstDueAt} relative /> · all together{" "}
              <Money micros={job.costMicros} />
            </p>
          </div>
          <Link
            href={`/hire/jobs/${job.jobId}/review` as Route}
            className={buttonStyle({ variant: "primary" })}
          >
            Rate {job.toRate.toLocaleString("en")}
            <span className="sr-only"> of {job.title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
