import { cn } from "./cn";

/** How far something is, as a bar and in words: "41 of 200 taken". */
export function Progress({
  value,
  max,
  label,
  words,
  className,
}: {
  value: number;
  max: number;
  /** What is measured, for screen readers. */
  label: string;
  /** The same in words, shown beside the bar. */
  words?: string;
  className?: string;
}) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div className={cn("flex items-center gap-3", className)}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={words}
        className="h-2 min-w-16 flex-1 overflow-hidden rounded-sm bg-sunken"
      >
        <div className="h-full rounded-sm bg-primary" style={{ width: `${share}%` }} />
      </div>
      {words && <span className="shrink-0 text-ink-2 text-sm tabular-nums">{words}</span>}
    </div>
  );
}
