import { cn } from "./cn";

/** "Piecework" with a running stitch under "Piece": one stitch per letter. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span
      className={cn("inline-block font-display text-2xl text-ink leading-none tracking-[-0.01em]", className)}
    >
      <span className="relative">
        Piece
        <svg
          viewBox="0 0 100 6"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="absolute inset-x-0 -bottom-[0.22em] h-[0.1em] w-full"
        >
          <path d="M2 3H98" stroke="var(--color-thread)" strokeWidth="6" strokeDasharray="13.6 7" />
        </svg>
      </span>
      work
    </span>
  );
}

/** The mark: three patches and a fourth just being sewn in. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={cn("text-primary", className)}>
      <g fill="currentColor">
        <rect x="1" y="1" width="10" height="10" rx="1.5" />
        <rect x="13" y="1" width="10" height="10" rx="1.5" />
        <rect x="1" y="13" width="10" height="10" rx="1.5" />
        <path d="M13 14.5A1.5 1.5 0 0 1 14.5 13H22L13 22z" />
      </g>
      <path d="M23 14v7.5a1.5 1.5 0 0 1-1.5 1.5H14z" fill="var(--color-thread)" />
    </svg>
  );
}
