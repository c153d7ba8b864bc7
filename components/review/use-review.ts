"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import type { ReviewPageData, ReviewTab } from "@/lib/submissions/review-schema";
import type { DeclineReason } from "@/lib/submissions/schema";
import type { CardActions } from "./card-actions";
import { imagesOf } from "./lightbox";
import type { ReviewActions, ReviewLimits } from "./review-actions";
import { reviewKeys } from "./review-keys";
import { openIds, targetIds } from "./review-selectors";
import type { Open } from "./review-types";
import type { ReviewView } from "./review-views";
import { useOutbox } from "./use-outbox";
import { useReviewKeys } from "./use-review-keys";

interface Options {
  page: ReviewPageData;
  tab: ReviewTab;
  startView: ReviewView;
  limits: ReviewLimits;
  actions: ReviewActions;
}

/** Everything the review page does: the decisions and their sending, the open dialog, the layout and the keys. */
export function useReview({ page, tab, startView, limits, actions }: Options) {
  const router = useRouter();
  const rateable = tab === "to-rate";
  const box = useOutbox({
    jobId: page.job.id,
    items: page.items,
    maxDeclines: limits.maxDeclines,
    rate: actions.rate,
    onLeft: router.refresh,
  });
  const { state, apply, flush, peek } = box;
  const [open, setOpen] = useState<Open | null>(null);
  const [view, setView] = useState(startView);
  const [moved, setMoved] = useState(false);
  const lastTexts = useRef(new Map<DeclineReason, string>());

  const act = useMemo(() => {
    const begin = () => setMoved(true);
    const satisfy = (ids: string[]) => {
      begin();
      apply({ type: "decide", ids, verdict: { rating: "SATISFIED" } });
    };
    const askWhy = (ids: string[]) => {
      begin();
      if (ids.length > limits.maxDeclines) {
        toast.error(
          `At most ${limits.maxDeclines} can be rated Not satisfied at once; ${ids.length} are selected.`,
        );
      } else if (ids.length > 0) setOpen({ kind: "decline", ids });
    };
    return {
      satisfy,
      askWhy,
      satisfyTargets: () => (peek().allSelected ? setOpen({ kind: "all" }) : satisfy(targetIds(peek()))),
      declineTargets: () => askWhy(targetIds(peek())),
      undo(id?: string) {
        begin();
        apply({ type: "undo", id });
      },
      move(by: number) {
        begin();
        apply({ type: "move", by });
      },
      decline(ids: string[], reason: DeclineReason, text: string) {
        lastTexts.current.set(reason, text);
        apply({ type: "decide", ids, verdict: { rating: "NOT_SATISFIED", reason, text } });
        setOpen(null);
      },
      selectAll: () => apply({ type: "select-all" }),
      clear: () => apply({ type: "clear" }),
      changeView(next: ReviewView) {
        setView(next);
        const url = new URL(window.location.href);
        url.searchParams.set("view", next);
        window.history.replaceState(null, "", url);
      },
    };
  }, [apply, peek, limits.maxDeclines]);

  /** What has come in since the page was shown, or waits behind it. */
  const showNext = async () => {
    await flush();
    if (window.location.search.includes("after=")) router.push(`/hire/jobs/${page.job.id}/review` as Route);
    router.refresh();
  };

  /** Select all → Satisfied: what was decided before goes first, then one command. Resolves with what went wrong. */
  const satisfyAll = async (): Promise<string | null> => {
    await flush();
    if (Object.keys(peek().problems).length > 0)
      return "Some decisions could not be sent. Look at them first.";
    const input = { jobId: page.job.id, submittedUntil: page.shownAt.toISOString() };
    const result = await actions.rateAll(input).catch(() => null);
    if (!result?.ok) return result?.error.message ?? "No connection. Nothing was rated; try again.";
    apply({ type: "all-satisfied", count: result.data });
    setOpen(null);
    toast.success(`${result.data.toLocaleString("en")} rated Satisfied and paid.`);
    router.refresh();
    return null;
  };

  const zoomCurrent = () => {
    const item = page.items[peek().current];
    const image = item && imagesOf(item)[0];
    if (item && image) setOpen({ kind: "zoom", id: item.id, fileId: image.id });
  };

  const sendOrGoOn = () => (box.held > 0 ? flush() : openIds(peek()).length === 0 && showNext());
  const keys = useReviewKeys(
    reviewKeys({ rateable, view, act, peek, apply, setOpen, sendOrGoOn, zoomCurrent }),
  );

  const cardActions: CardActions = useMemo(
    () => ({
      focus: (id) => apply({ type: "focus", id }),
      toggle: (id) => apply({ type: "toggle", id }),
      satisfy: (id) => act.satisfy([id]),
      decline: (id) => act.askWhy([id]),
      undo: act.undo,
      zoom: (id, fileId) => setOpen({ kind: "zoom", id, fileId }),
    }),
    [act, apply],
  );
  return {
    ...box,
    state,
    rateable,
    open,
    setOpen,
    view,
    moved,
    act,
    showNext,
    satisfyAll,
    keys,
    cardActions,
    lastTexts,
  };
}
