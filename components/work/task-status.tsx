import type { ReactNode } from "react";
import { DateTime } from "../ui/date-time";
import { StatusBadge } from "../ui/status-badge";

/** What a list knows about the state of a task. */
export interface TaskState {
  status: "RESERVED" | "SUBMITTED" | "SATISFIED" | "NOT_SATISFIED" | "EXPIRED" | "RELEASED" | "WITHDRAWN";
  reservedUntil: Date;
  rateDueAt: Date | null;
  ratedAt: Date | null;
  ratedBy: "EMPLOYER" | "TIMER" | null;
  declineText: string | null;
  endedAt: Date | null;
}

/** Whether the clock of a reservation has run out, swept or not. */
export function hasLapsed(task: Pick<TaskState, "status" | "reservedUntil">, serverNow: number): boolean {
  return task.status === "RESERVED" && task.reservedUntil.getTime() <= serverNow;
}

/** The state of a task: icon, word and colour. */
export function TaskBadge({ task, serverNow }: { task: TaskState; serverNow: number }) {
  if (hasLapsed(task, serverNow)) return <StatusBadge tone="muted">Time ran out</StatusBadge>;
  switch (task.status) {
    case "RESERVED":
      return <StatusBadge tone="info">In your hands</StatusBadge>;
    case "SUBMITTED":
      return <StatusBadge tone="wait">Waiting for rating</StatusBadge>;
    case "SATISFIED":
      return <StatusBadge tone="ok">Satisfied</StatusBadge>;
    case "NOT_SATISFIED":
      return <StatusBadge tone="bad">Not satisfied</StatusBadge>;
    case "EXPIRED":
      return <StatusBadge tone="muted">Time ran out</StatusBadge>;
    case "RELEASED":
      return <StatusBadge tone="muted">Given back</StatusBadge>;
    case "WITHDRAWN":
      return <StatusBadge tone="muted">Withdrawn</StatusBadge>;
  }
}

/** The date that matters in this state, and what follows from it. */
export function TaskDates({ task, serverNow }: { task: TaskState; serverNow: number }): ReactNode {
  if (hasLapsed(task, serverNow)) return "The position goes back to the job. What you typed is kept.";
  switch (task.status) {
    case "RESERVED":
      return (
        <>
          Yours until <When value={task.reservedUntil} />, then the position goes back to the job
        </>
      );
    case "SUBMITTED":
      return (
        <>
          Pays itself <When value={task.rateDueAt} relative /> if nobody rates it before
        </>
      );
    case "SATISFIED":
      return (
        <>
          Paid <When value={task.ratedAt} />
          {task.ratedBy === "TIMER" ? ", by itself, as nobody had rated it" : ""}
        </>
      );
    case "NOT_SATISFIED":
      return (
        <>
          Rated <When value={task.ratedAt} />: {task.declineText}
        </>
      );
    case "EXPIRED":
      return (
        <>
          Went back to the job <When value={task.endedAt} />. What you typed is kept.
        </>
      );
    case "RELEASED":
      return (
        <>
          You gave it back <When value={task.endedAt} />
        </>
      );
    case "WITHDRAWN":
      return (
        <>
          You withdrew it <When value={task.endedAt} />
        </>
      );
  }
}

function When({ value, relative }: { value: Date | null; relative?: boolean }) {
  return value && <DateTime value={value} relative={relative} />;
}
