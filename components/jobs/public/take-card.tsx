import type { Micros } from "@/lib/core/money";
import type { Hourly } from "@/lib/reputation/hourly";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { LinkButton } from "../../ui/link-button";
import { Money } from "../../ui/money";
import { hourlySource, hourlyWords } from "../hourly-words";
import { GateList, type ShownGate } from "./gate-list";
import { type ReserveAction, ReserveForm } from "./reserve-form";

/** What this person can do with the job. */
export type Standing =
  | { kind: "visitor" }
  | { kind: "unconfirmed" }
  | { kind: "owner" }
  | { kind: "worker"; taskId: string | null; mayTake: boolean };

export interface OfferedJob {
  id: string;
  payMicros: Micros;
  minutesToComplete: number;
  hourly: Hourly;
  daysToRate: number;
  positions: number;
  positionsLeft: number;
}

/** What the job pays, how long it takes, whether this person may take it, and the button. */
export function TakeCard({
  job,
  standing,
  gates,
  reserve,
}: {
  job: OfferedJob;
  standing: Standing;
  gates: ShownGate[];
  reserve: ReserveAction;
}) {
  const days = job.daysToRate === 1 ? "1 day" : `${job.daysToRate} days`;
  return (
    <Card tone="stitched" pad="lg" className="space-y-5">
      <p>
        <Money micros={job.payMicros} className="font-bold text-4xl" />
        <span className="mt-1 block text-ink-2">for you, with no fee taken off</span>
        <span className="mt-2 block text-lg tabular-nums">
          {hourlyWords(job.hourly)}, <span className="text-ink-2">{hourlySource(job.hourly)}</span>
        </span>
      </p>
      <Facts
        rows={[
          { label: "Time to do it", value: `${job.minutesToComplete} minutes` },
          { label: "Pays itself at the latest", value: `after ${days}` },
          { label: "Positions left", value: `${job.positionsLeft} of ${job.positions}` },
        ]}
      />
      <GateList gates={gates} />
      <Way job={job} standing={standing} reserve={reserve} />
    </Card>
  );
}

/** The way in, or why there is none. */
function Way({ job, standing, reserve }: { job: OfferedJob; standing: Standing; reserve: ReserveAction }) {
  switch (standing.kind) {
    case "visitor":
      return (
        <div className="space-y-2">
          <LinkButton href={`/log-in?next=/jobs/${job.id}`} size="lg" wide>
            Log in to take this job
          </LinkButton>
          <LinkButton href={`/sign-up?next=/jobs/${job.id}`} variant="secondary" wide>
            Create an account
          </LinkButton>
        </div>
      );
    case "unconfirmed":
      return (
        <LinkButton href="/confirm-email" size="lg" wide>
          Confirm your e-mail address
        </LinkButton>
      );
    case "owner":
      return (
        <LinkButton href={`/hire/jobs/${job.id}`} variant="secondary" wide>
          Manage this job
        </LinkButton>
      );
    case "worker":
      if (standing.taskId) {
        return (
          <LinkButton href={`/work/tasks/${standing.taskId}`} size="lg" wide>
            Open your task
          </LinkButton>
        );
      }
      if (!standing.mayTake) return null;
      return (
        <div>
          <ReserveForm jobId={job.id} reserve={reserve} label="Reserve a position" />
          <p className="mt-2 text-ink-2 text-sm">
            It is yours for {job.minutesToComplete} minutes. Giving it back costs nothing.
          </p>
        </div>
      );
  }
}
