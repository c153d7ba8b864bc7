import { checks } from "@/lib/verification/words";
import { Timeline, type TimelineEvent } from "../ui/steps";

/** How many of the four checks are done, and which comes next. */
export function FourChecks({ done }: { done: number }) {
  const events: TimelineEvent[] = checks.map((title, index) => {
    const state = index < done ? "done" : index === done ? "current" : "ahead";
    return { id: title, title: `${index + 1}. ${title}`, detail: words[state], state };
  });
  return <Timeline events={events} />;
}

const words = { done: "✓ Done", current: "Next", ahead: "Not yet" } as const;
