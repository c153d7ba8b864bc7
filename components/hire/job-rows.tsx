import type { Route } from "next";
import { DateTime } from "@/components/ui/date-time";
import { Link } from "@/components/ui/link";
import { decimalsFor, Money } from "@/components/ui/money";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import type { EmployerJob } from "@/lib/jobs/manage-schema";
import { JobStatusBadge } from "./job-status-badge";

/** An employer's jobs: a table where there is room, cards on a phone. */
export function JobRows({ jobs, label }: { jobs: EmployerJob[]; label: string }) {
  const decimals = decimalsFor(jobs.map(({ lockedMicros }) => lockedMicros));
  return (
    <>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface md:hidden">
        {jobs.map((job) => (
          <li key={job.id} className="space-y-2 p-4">
            <Title job={job} />
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-sm">
              <JobStatusBadge status={job.status} />
              {job.status === "DRAFT" ? (
                <DateTime value={job.updatedAt} kind="relative" />
              ) : (
                <>
                  <span>{doneWords(job)}</span>
                  <span>
                    <Money micros={job.lockedMicros} /> locked
                  </span>
                </>
              )}
              <ToRate job={job} />
            </p>
          </li>
        ))}
      </ul>
      <div className="hidden md:block">
        <Table label={label}>
          <TableHead>
            <Th>Job</Th>
            <Th>State</Th>
            <Th number>Done</Th>
            <Th number>To rate</Th>
            <Th number>Locked</Th>
          </TableHead>
          <tbody>
            {jobs.map((job) => (
              <Tr key={job.id}>
                <Td>
                  <Title job={job} />
                  <span className="block text-ink-3 text-sm">
                    changed <DateTime value={job.updatedAt} kind="relative" />
                  </span>
                </Td>
                <Td>
                  <JobStatusBadge status={job.status} />
                </Td>
                <Td number>{job.status === "DRAFT" ? "–" : doneWords(job)}</Td>
                <Td number>
                  <ToRate job={job} />
                  {job.toRate === 0 && "–"}
                </Td>
                <Td number>
                  <Money micros={job.lockedMicros} decimals={decimals} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  );
}

function doneWords({ satisfied, positions }: EmployerJob): string {
  return `${satisfied.toLocaleString("en")} of ${positions.toLocaleString("en")}`;
}

function Title({ job }: { job: EmployerJob }) {
  const draft = job.status === "DRAFT";
  return (
    <Link
      href={(draft ? `/hire/jobs/${job.id}/edit` : `/hire/jobs/${job.id}`) as Route}
      className="font-medium [overflow-wrap:anywhere] hover:underline"
    >
      {job.title.trim() || "Untitled draft"}
    </Link>
  );
}

function ToRate({ job }: { job: EmployerJob }) {
  if (job.toRate === 0) return null;
  return (
    <Link
      href={`/hire/jobs/${job.id}/review` as Route}
      className="inline-flex min-h-6 items-center font-medium text-link underline underline-offset-4 pointer-coarse:min-h-11"
    >
      Rate {job.toRate.toLocaleString("en")}
      <span className="sr-only"> of {job.title}</span>
    </Link>
  );
}
