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
