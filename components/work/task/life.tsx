import { DateTime } from "../../ui/date-time";
import { Timeline, type TimelineEvent } from "../../ui/steps";
import type { TaskState } from "../task-status";

/** A task with the dates of its life. */
export interface LivedTask extends TaskState {
  reservedAt: Date;
  submittedAt: Date | null;
}

/** The life of a task so far and what comes next. */
export function Life({ task }: { task: LivedTask }) {
  return <Timeline events={[...past(task), ...next(task)]} />;
}

function past({ reservedAt, submittedAt }: LivedTask): TimelineEvent[] {
  const events: TimelineEvent[] = [
    { id: "reserved", title: "Reserved", when: <DateTime value={reservedAt} />, state: "done" },
  ];
  if (submittedAt) {
    events.push({
      id: "submitted",
      title: "Handed in",
      when: <DateTime value={submittedAt} />,
      state: "done",
    });
  }
  return events;
}

function next({ status, rateDueAt, ratedAt, ratedBy, endedAt, reservedUntil }: LivedTask): TimelineEvent[] {
  const ended = (title: string): TimelineEvent[] => [
    { id: "ended", title, when: <DateTime value={endedAt ?? reservedUntil} />, state: "done" },
  ];
  const rated = (title: string, detail?: string): TimelineEvent[] => [
    { id: "rated", title, when: ratedAt && <DateTime value={ratedAt} />, detail, state: "done" },
  ];
  switch (status) {
    case "SUBMITTED":
      return [
        { id: "waiting", title: "Waiting for the employer's rating", state: "current" },
        {
          id: "due",
          title: "Pays itself, if nobody rates it before",
          when: rateDueAt && <DateTime value={rateDueAt} relative />,
          state: "ahead",
        },
      ];
    case "SATISFIED":
      return rated(
        "Satisfied and paid",
        ratedBy === "TIMER" ? "By itself, as nobody had rated it" : undefined,
      );
    case "NOT_SATISFIED":
      return rated("Not satisfied");
    case "RELEASED":
      return ended("Given back");
    case "WITHDRAWN":
      return ended("Withdrawn");
    default:
      return ended("Time ran out");
  }
}
