import { CircleCheck, CircleX } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../ui/cn";

/** A sum and whether it is right: a tick, or a warning that says what to do. */
export function AddsUp({ holds, children }: { holds: boolean; children: ReactNode }) {
  const Icon = holds ? CircleCheck : CircleX;
  return (
    <p
      className={cn(
        "flex items-start gap-2 text-sm tabular-nums",
        holds ? "text-ink-2" : "font-medium text-bad",
      )}
    >
      <Icon aria-hidden className={cn("mt-px size-4 shrink-0", holds ? "text-ok" : "text-bad")} />
      <span>
        {children}{" "}
        {holds ? <span className="sr-only">It adds up.</span> : "This does not add up. Please tell us."}
      </span>
    </p>
  );
}
