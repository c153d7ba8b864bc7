import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** More on demand, without JavaScript. `id` makes it an anchor; `name` closes its siblings when it opens. */
export function Disclosure({
  id,
  name,
  summary,
  open,
  children,
  className,
}: {
  id?: string;
  name?: string;
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <details id={id} name={name} open={open} className={cn("group border-line border-b", className)}>
      <summary className="flex min-h-11 items-center gap-2 rounded-sm py-2 font-medium text-lg hover:text-link">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-thread transition-transform duration-120 group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="pb-5 pl-6">{children}</div>
    </details>
  );
}
