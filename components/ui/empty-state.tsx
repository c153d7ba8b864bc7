import type { ReactNode } from "react";
import { Quilt } from "./quilt";

/** Nothing here: why in one sentence, and the one thing to do about it. */
export function EmptyState({
  title,
  children,
  action,
  seed,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** The quilt block to show; by default that of the title. */
  seed?: string;
}) {
  return (
    <div className="flex flex-col items-center rounded-lg border border-line border-dashed bg-surface px-6 py-12 text-center">
      <Quilt seed={seed ?? String(title)} className="mb-5 size-16 rounded-md" />
      <p className="font-bold text-lg">{title}</p>
      {children && <div className="mt-1 max-w-md text-ink-2">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
