"use client";
import { memo, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { cn } from "@/components/ui/cn";
import type { ReviewItem } from "@/lib/submissions/review-schema";
import type { CardActions } from "./card-actions";
import { CardFoot } from "./card-foot";
import { CardHead } from "./card-head";
import type { FormRating } from "./plain-rating";
import { ProofView } from "./proof-view";
import type { Decided } from "./review-types";

interface CardProps {
  item: ReviewItem;
  /** Whether it still waits for a rating on this page's tab. */
  rateable: boolean;
  decided: Decided | undefined;
  problem: string | undefined;
  current: boolean;
  selected: boolean;
  /** Moves the browser's focus here; false for the first paint. */
  takeFocus: boolean;
  layout: "grid" | "list" | "focus";
  actions: CardActions;
  plain: FormRating;
}

/** One submission with its proof, and the two buttons that matter. */
export const SubmissionCard = memo(function SubmissionCard(props: CardProps) {
  const { item, decided, problem, current, selected, takeFocus, layout, actions, rateable } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!current || !takeFocus) return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: "nearest" });
  }, [current, takeFocus]);
  return (
    <article
      ref={card}
      tabIndex={current ? 0 : -1}
      aria-label={`Submission of ${item.worker.nickname}`}
      aria-current={current || undefined}
      onFocus={() => actions.focus(item.id)}
      className={cn(
        "flex h-full scroll-mt-20 scroll-mb-40 flex-col rounded-lg border border-line bg-surface focus-visible:outline-offset-0",
        current && "border-line-strong",
        selected && "border-primary bg-selected",
        decided?.verdict.rating === "SATISFIED" && "border-ok/50 bg-ok-bg",
        decided?.verdict.rating === "NOT_SATISFIED" && "border-bad/50 bg-bad-bg",
      )}
    >
      <CardHead
        item={item}
        selected={selected}
        selectable={rateable && !decided}
        onToggle={() => actions.toggle(item.id)}
      />
      <dl className={cn("flex-1 gap-4 px-4 pb-3", layout === "list" ? "grid sm:grid-cols-2" : "space-y-3")}>
        {item.answers.map((answer) => (
          <ProofView
            key={answer.proofId}
            answer={answer}
            large={layout === "focus"}
            onZoom={(fileId) => actions.zoom(item.id, fileId)}
          />
        ))}
      </dl>
      {problem && (
        <Alert tone="bad" className="mx-4 mb-3">
          {problem}
        </Alert>
      )}
      <CardFoot item={item} rateable={rateable} decided={decided} actions={actions} plain={props.plain} />
    </article>
  );
});
