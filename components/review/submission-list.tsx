"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ReviewItem } from "@/lib/submissions/review-schema";
import type { FormRating } from "./plain-rating";
import { SubmissionCard } from "./submission-card";
import type { useReview } from "./use-review";

/** The submissions of the page: as a grid, as a list, or one at a time. */
export function SubmissionList({
  items,
  review,
  plain,
}: {
  items: ReviewItem[];
  review: ReturnType<typeof useReview>;
  plain: FormRating;
}) {
  const { state, view, moved, rateable, cardActions, act } = review;
  const selected = new Set(state.selected);
  const card = (item: ReviewItem, index: number) => (
    <SubmissionCard
      item={item}
      rateable={rateable}
      decided={state.decided[item.id]}
      problem={state.problems[item.id]}
      current={index === state.current}
      selected={selected.has(item.id)}
      takeFocus={moved && !review.open}
      layout={view}
      actions={cardActions}
      plain={plain}
    />
  );
  if (view === "focus") {
    const item = items[state.current];
    return (
      <section aria-label="Submission">
        <div className="mb-3 flex items-center justify-between gap-2">
          <Button variant="secondary" size="sm" onClick={() => act.move(-1)}>
            <ChevronLeft aria-hidden /> Previous
          </Button>
          <p className="text-ink-2 tabular-nums">
            {state.current + 1} of {items.length}
          </p>
          <Button variant="secondary" size="sm" onClick={() => act.move(1)}>
            Next <ChevronRight aria-hidden />
          </Button>
        </div>
        {item && card(item, state.current)}
      </section>
    );
  }
  return (
    <ul
      aria-label="Submissions"
      className={view === "grid" ? "grid gap-3 pb-24 md:grid-cols-2 xl:grid-cols-3" : "grid gap-3 pb-24"}
    >
      {items.map((item, index) => (
        <li key={item.id} className="min-w-0">
          {card(item, index)}
        </li>
      ))}
    </ul>
  );
}
