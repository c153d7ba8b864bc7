import type { TaskFilter } from "@/lib/submissions/task-filter-schema";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";

const texts: Record<TaskFilter, { title: string; text: string }> = {
  all: {
    title: "No task yet",
    text: "Every job you take appears here and stays, with each date and amount.",
  },
  held: { title: "You hold no position", text: "A job you take is yours until its clock ends." },
  waiting: {
    title: "Nothing waits for a rating",
    text: "What you hand in is rated by a date or pays itself.",
  },
  satisfied: {
    title: "Nothing rated Satisfied yet",
    text: "The pay of a Satisfied task is in Earned at once.",
  },
  "not-satisfied": {
    title: "Nothing rated Not satisfied",
    text: "If it ever happens, the employer has to say why.",
  },
  ended: {
    title: "Nothing ended",
    text: "Tasks that ran out of time, were given back or withdrawn appear here.",
  },
};

/** Nothing in this tab. */
export function NoTasks({ filter }: { filter: TaskFilter }) {
  const { title, text } = texts[filter];
  return (
    <EmptyState title={title} seed="churnDash" action={<LinkButton href="/jobs">Find jobs</LinkButton>}>
      {text}
    </EmptyState>
  );
}
