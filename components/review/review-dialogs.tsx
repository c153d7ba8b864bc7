"use client";
import type { ReviewPageData } from "@/lib/submissions/review-schema";
import { DeclineDialog } from "./decline-dialog";
import { KeySheet } from "./key-sheet";
import { Lightbox } from "./lightbox";
import type { ReviewLimits } from "./review-actions";
import { SatisfyAllDialog } from "./satisfy-all-dialog";
import type { useReview } from "./use-review";

/** Whichever dialog of the review page is open. */
export function ReviewDialogs({
  page,
  review,
  limits,
}: {
  page: ReviewPageData;
  review: ReturnType<typeof useReview>;
  limits: ReviewLimits;
}) {
  const { open, setOpen, state, act } = review;
  const close = () => setOpen(null);
  switch (open?.kind) {
    case "decline":
      return (
        <DeclineDialog
          names={open.ids.map((id) => state.names[id] ?? "")}
          minLength={limits.minReasonLength}
          lastTexts={review.lastTexts.current}
          onCancel={close}
          onDecline={(reason, text) => act.decline(open.ids, reason, text)}
        />
      );
    case "all":
      return (
        <SatisfyAllDialog {...restOf(page, state.decided)} onCancel={close} onConfirm={review.satisfyAll} />
      );
    case "keys":
      return <KeySheet on={review.keys.on} onSwitch={review.keys.setOn} onClose={close} />;
    case "zoom": {
      const item = page.items.find(({ id }) => id === open.id);
      if (!item) return null;
      return (
        <Lightbox
          item={item}
          fileId={open.fileId}
          onShow={(fileId) => setOpen({ kind: "zoom", id: item.id, fileId })}
          onClose={close}
        />
      );
    }
    default:
      return null;
  }
}

/** Everything that waits, less what was decided on this page. */
function restOf(page: ReviewPageData, decided: Readonly<Record<string, unknown>>) {
  const done = page.items.filter(({ id }) => decided[id]);
  const sum = (part: "payMicros" | "feeMicros") => done.reduce((total, item) => total + item[part], 0n);
  return {
    count: page.counts.toRate - done.length,
    payMicros: page.all.payMicros - sum("payMicros"),
    feeMicros: page.all.feeMicros - sum("feeMicros"),
  };
}
