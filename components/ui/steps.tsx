import type { ReactNode } from "react";
import { cn } from "./cn";

/** Numbered steps to do, one after the other. */
export function Steps({ steps }: { steps: { title: ReactNode; children?: ReactNode }[] }) {
  return (
    <ol className="space-y-5">
      {steps.map((step, index) => (
        <li key={String(step.title)} className="flex gap-4">
          <span
            aria-hidden
            className="flex size-8 shrink-0 items-center justify-center rounded-sm bg-selected font-display text-lg text-primary"
          >
            {index + 1}
          </span>
          <div className="min-w-0 pt-1">
            <p className="font-bold text-lg">{step.title}</p>
            {step.children && <div className="mt-0.5 text-ink-2">{step.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface TimelineEvent {
  id: string;
  title: ReactNode;
  /** A `<DateTime>`; nothing for what has not happened yet. */
  when?: ReactNode;
  detail?: ReactNode;
  state: "done" | "current" | "ahead";
}

/** What happened and what comes next, on a running stitch. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  return (
    <ol className="relative space-y-5 before:absolute before:top-2 before:bottom-2 before:left-[5px] before:w-px before:border-thread before:border-l-2 before:border-dashed">
      {events.map((event) => (
        <li
          key={event.id}
          aria-current={event.state === "current" ? "step" : undefined}
          className="relative pl-7"
        >
          <span
            aria-hidden
            className={cn(
              "absolute top-1 left-0 size-3 rounded-[3px] border-2",
              event.state === "done" && "border-primary bg-primary",
              event.state === "current" && "border-thread bg-surface",
              event.state === "ahead" && "border-line-strong bg-canvas",
            )}
          />
          <p className={cn("font-medium", event.state === "ahead" && "text-ink-2")}>{event.title}</p>
          {event.when && <p className="text-ink-3 text-sm">{event.when}</p>}
          {event.detail && <div className="mt-1 text-ink-2">{event.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
