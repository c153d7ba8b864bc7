import type { ReactNode } from "react";
import { Facts } from "../ui/facts";
import { Money } from "../ui/money";
import { ProofList, type ShownProof, StepList } from "./public/instructions";

/** A job in the words and figures a worker gets to see. */
export interface JobAsSeen {
  title: string;
  category: string;
  steps: string[];
  proofs: (ShownProof & { name: string; hint: string })[];
  audience: string;
  payMicros: bigint;
  positions: number;
  minutesToComplete: number;
  daysToRate: number;
}

/** The job as a worker will see it. `show` may mark phrases in its texts. */
export function JobDetails({ job, show }: { job: JobAsSeen; show?: (text: string) => ReactNode }) {
  return (
    <div className="space-y-6">
      <div>
        <p className="text-ink-2">{job.category}</p>
        <h2 dir="auto" className="font-bold text-xl [overflow-wrap:anywhere]">
          {show ? show(job.title) : job.title}
        </h2>
      </div>
      <Facts
        rows={[
          { label: "Pay", value: <Money micros={job.payMicros} className="font-bold" /> },
          { label: "Positions", value: job.positions.toLocaleString("en") },
          { label: "Time to do it", value: `${job.minutesToComplete} minutes` },
          {
            label: "Pays itself at the latest",
            value: `after ${job.daysToRate} ${job.daysToRate === 1 ? "day" : "days"}`,
          },
        ]}
      />
      <Part title="What to do">
        <StepList steps={job.steps} show={show} />
      </Part>
      <Part title="What you hand in">
        <ProofList proofs={job.proofs} show={show} />
      </Part>
      <Part title="Who can do it">
        <p>{job.audience}</p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-3 font-bold text-lg">{title}</h3>
      {children}
    </section>
  );
}
