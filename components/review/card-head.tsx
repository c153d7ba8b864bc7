"use client";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { spanWords } from "@/components/ui/time-words";
import type { ReviewItem } from "@/lib/submissions/review-schema";

/** Who did it, how they do in general, and how long it took. */
export function CardHead({
  item,
  selected,
  selectable,
  onToggle,
}: {
  item: ReviewItem;
  selected: boolean;
  selectable: boolean;
  onToggle: () => void;
}) {
  const { nickname, satisfied, notSatisfied } = item.worker;
  return (
    <header className="flex items-start gap-3 px-4 pt-3 pb-2">
      {selectable && (
        <label className="-m-2 flex p-2 pointer-coarse:-m-3 pointer-coarse:p-3 noscript:hidden">
          <span className="sr-only">Select the submission of {nickname}</span>
          <input
            type="checkbox"
            checked={selected}
            onChange={onToggle}
            className="mt-0.5 size-5 cursor-pointer accent-primary"
          />
        </label>
      )}
      <div className="min-w-0 flex-1">
        <h2 className="font-bold">
          <Link
            href={`/u/${nickname}` as Route}
            className="block max-w-fit truncate rounded-sm hover:underline pointer-coarse:-my-3 pointer-coarse:py-3"
          >
            {nickname}
          </Link>
        </h2>
        <p className="text-ink-2 text-sm tabular-nums">
          {recordWords(satisfied, notSatisfied)} · {spanWords(item.tookMs)}
        </p>
      </div>
    </header>
  );
}

/** "96% of 120 Satisfied", or that the worker is new. */
function recordWords(satisfied: number, notSatisfied: number): string {
  const rated = satisfied + notSatisfied;
  if (rated === 0) return "new here";
  return `${Math.floor((satisfied / rated) * 100)}% of ${rated.toLocaleString("en")} Satisfied`;
}
