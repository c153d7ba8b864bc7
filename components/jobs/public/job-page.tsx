import type { ReactNode } from "react";
import { Alert } from "../../ui/alert";
import { JobList, type ListedJob } from "../feed/job-row";
import { EmployerCard, type ShownEmployer } from "./employer-card";
import { ProofList, type ShownProof, StepList } from "./instructions";
import { type OfferedJob, TakeCard } from "./take-card";

type CardProps = Parameters<typeof TakeCard>[0];

/** A job in full, before anybody decides to take it. */
export function JobPage({
  job,
  audience,
  similar,
  lost,
  ...card
}: Omit<CardProps, "job"> & {
  job: OfferedJob & {
    steps: string[];
    proofs: (ShownProof & { name: string; hint: string })[];
    employer: ShownEmployer;
  };
  /** Who may do it, in words. */
  audience: string;
  similar: ListedJob[];
  /** The person has just been too late for the last position. */
  lost: boolean;
}) {
  return (
    <>
      {lost && (
        <Alert tone="wait" title="Somebody else took the last position" live className="mb-6">
          Nothing was reserved for you. Look again in a while: positions that are given back become free.
        </Alert>
      )}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-12">
        <aside aria-label="Taking this job" className="lg:order-last">
          <div className="lg:sticky lg:top-20">
            <TakeCard job={job} {...card} />
          </div>
        </aside>
        <div className="min-w-0 space-y-9">
          <Part title="What to do">
            <StepList steps={job.steps} />
          </Part>
          <Part title="What you hand in">
            <ProofList proofs={job.proofs} />
          </Part>
          <Part title="Who can do it">
            <p className="max-w-[72ch] text-lg">{audience}</p>
          </Part>
          <Part title="Who pays">
            <EmployerCard employer={job.employer} />
          </Part>
        </div>
      </div>
      {similar.length > 0 && (
        <section className="mt-12">
          <h2 className="mb-4 font-bold text-2xl">Jobs like this with a free position</h2>
          <JobList jobs={similar} label="Similar jobs" />
        </section>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-4 font-bold text-xl">{title}</h2>
      {children}
    </section>
  );
}
