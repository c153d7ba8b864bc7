import { cn } from "./cn";

/** The place of something still on its way; give it the size of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("h-5 animate-pulse rounded-sm bg-sunken", className)} />;
}

/** A list of rows on their way, announced once. */
export function SkeletonRows({ rows = 6, height = "h-[4.75rem]" }: { rows?: number; height?: string }) {
  return (
    <div role="status" className="space-y-2">
      <span className="sr-only">Loading</span>
      {Array.from(Array(rows).keys(), (row) => (
        <Skeleton key={row} className={cn("rounded-lg", height)} />
      ))}
    </div>
  );
}
