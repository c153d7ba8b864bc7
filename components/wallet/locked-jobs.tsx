import type { Route } from "next";
import { Card, CardHeader } from "../ui/card";
import { decimalsFor, Money } from "../ui/money";
import { TextLink } from "../ui/text-link";

export interface LockedJob {
  jobId: string;
  title: string;
  lockedMicros: bigint;
  openPositions: number;
  unitMicros: bigint;
  approvalFeeMicros: bigint;
}

/** What each job holds, and the multiplication behind it. */
export function LockedJobs({ jobs }: { jobs: LockedJob[] }) {
  const decimals = decimalsFor(jobs.map((job) => job.lockedMicros));
  return (
    <Card>
      <CardHeader title="Locked, by job" />
      {jobs.length === 0 ? (
        <p className="text-ink-2">Nothing is locked. Publishing a job sets its whole cost aside here.</p>
      ) : (
        <ul className="-my-2 divide-y divide-line">
          {jobs.map((job) => (
            <li key={job.jobId} className="flex items-baseline justify-between gap-4 py-2.5">
              <span className="min-w-0">
                <TextLink href={`/hire/jobs/${job.jobId}` as Route}>{job.title}</TextLink>
                <span className="block text-ink-2 text-sm">
                  {job.openPositions.toLocaleString("en")}{" "}
                  {job.openPositions === 1 ? "position" : "positions"} × <Money micros={job.unitMicros} />
                  {job.approvalFeeMicros > 0n && (
                    <>
                      {" "}
                      + approval fee <Money micros={job.approvalFeeMicros} />
                    </>
                  )}
                </span>
              </span>
              <Money micros={job.lockedMicros} decimals={decimals} className="font-medium" />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
