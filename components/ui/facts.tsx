import type { ReactNode } from "react";
import { cn } from "./cn";

/** Names and values in two columns: what one pays, what comes back, who and when. Amounts stand right-aligned. */
export function Facts({
  rows,
  className,
}: {
  rows: { label: ReactNode; value: ReactNode; strong?: boolean }[];
  className?: string;
}) {
  return (
    <dl className={cn("divide-y divide-line", className)}>
      {rows.map((row) => (
        <div
          key={String(row.label)}
          className={cn(
            "flex items-baseline justify-between gap-4 py-2",
            row.strong && "border-t-2! border-t-ink font-bold",
          )}
        >
          <dt className={row.strong ? undefined : "text-ink-2"}>{row.label}</dt>
          <dd className="text-right tabular-nums">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
