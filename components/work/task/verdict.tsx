import type { Route } from "next";
import type { Micros } from "@/lib/core/money";
import { type DeclineReason, declineReasonLabels } from "@/lib/submissions/schema";
import { type ReserveAction, ReserveForm } from "../../jobs/public/reserve-form";
import { Alert } from "../../ui/alert";
import { DateTime } from "../../ui/date-time";
import { LinkButton } from "../../ui/link-button";
import { Money } from "../../ui/money";
import type { TaskState } from "../task-status";
import { WhoseTurn } from "../whose-turn";

/** A task that is out of its worker's hands. */
export interface EndedTask extends TaskState {
  id: string;
  jobId: string;
  payMicros: Micros;
  declineReason: DeclineReason | null;
  entryId: bigint | null;
  employer: string;
  /** A position is free, so that the worker can try again. */
  mayTakeAgain: boolean;
  /** The task with which the worker has taken the job again already. */
  newerTaskId: string | null;
}

/** What became of a task and what follows, in one banner. */
export function Verdict({ task, reserve }: { task: EndedTask; reserve: ReserveAction }) {
  switch (task.status) {
    case "SUBMITTED":
      return (
        <WhoseTurn yours={false} title={`${task.employer}'s turn: rate what you handed in`}>
          Pays itself {task.rateDueAt && <DateTime value={task.rateDueAt} relative />} if nobody rates it
          before.
        </WhoseTurn>
      );
    case "SATISFIED":
      return (
        <Alert
          tone="ok"
          title={
            <>
              Satisfied: <Money micros={task.payMicros} /> is in your Earned
            </>
          }
          actions={
            <LinkButton href={entryHref(task.entryId)} variant="secondary" size="sm">
              See the line in your statement
            </LinkButton>
          }
        >
          {task.ratedBy === "TIMER"
            ? "Nobody had rated it in time, so it paid itself"
            : `${task.employer} rated it`}{" "}
          {task.ratedAt && <DateTime value={task.ratedAt} />}.
        </Alert>
      );
    case "NOT_SATISFIED":
      return (
        <Alert
          tone="bad"
          title={`Not satisfied: ${task.declineReason ? declineReasonLabels[task.declineReason] : ""}`}
        >
          <blockquote dir="auto" className="my-2 whitespace-pre-line border-bad border-l-3 pl-3">
            {task.declineText}
          </blockquote>
          <p>
            {task.employer} rated it {task.ratedAt && <DateTime value={task.ratedAt} />}. This task is not
            paid, and the job cannot be taken again.
          </p>
        </Alert>
      );
    default:
      return <Ended task={task} reserve={reserve} />;
  }
}

const endings = {
  RESERVED: "Time ran out",
  EXPIRED: "Time ran out",
  RELEASED: "You gave the position back",
  WITHDRAWN: "You withdrew what you handed in",
};

function Ended({ task, reserve }: { task: EndedTask; reserve: ReserveAction }) {
  return (
    <Alert
      tone="muted"
      title={endings[task.status as keyof typeof endings]}
      actions={<NextStep task={task} reserve={reserve} />}
    >
      What you typed is kept, and nothing counts against you.{" "}
      {task.newerTaskId
        ? "You have taken the job again since."
        : task.mayTakeAgain
          ? "A position is free."
          : "No position of this job is free at the moment."}
    </Alert>
  );
}

function NextStep({ task, reserve }: { task: EndedTask; reserve: ReserveAction }) {
  if (task.newerTaskId) {
    return (
      <LinkButton href={`/work/tasks/${task.newerTaskId}`} variant="secondary" size="sm">
        Open the newer task
      </LinkButton>
    );
  }
  if (task.mayTakeAgain) {
    return (
      <div className="w-full max-w-xs">
        <ReserveForm jobId={task.jobId} reserve={reserve} label="Take it again" />
      </div>
    );
  }
  return (
    <LinkButton href="/jobs" variant="secondary" size="sm">
      Find another job
    </LinkButton>
  );
}

const entryHref = (entryId: bigint | null) =>
  (entryId === null ? "/wallet/statement" : `/wallet/entries/${entryId}`) as Route;
