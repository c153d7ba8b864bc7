"use client";
import type { Route } from "next";
import { useMemo } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { useFormAction } from "@/components/ui/use-form-action";
import type { ReviewPageData, ReviewTab } from "@/lib/submissions/review-schema";
import { NothingHere } from "./nothing-here";
import { PlainAll } from "./plain-all";
import { QueueBar } from "./queue-bar";
import type { ReviewActions, ReviewLimits } from "./review-actions";
import { ReviewDialogs } from "./review-dialogs";
import { ReviewHeader } from "./review-header";
import { openIds } from "./review-selectors";
import { ReviewToolbar } from "./review-toolbar";
import type { ReviewView } from "./review-views";
import { SubmissionList } from "./submission-list";
import { useReview } from "./use-review";

interface ReviewQueueProps {
  page: ReviewPageData;
  tab: ReviewTab;
  startView: ReviewView;
  first: boolean;
  limits: ReviewLimits;
  actions: ReviewActions;
}

/** All submissions of a job on one page, rated with two keys each or all at once. */
export function ReviewQueue({ page, tab, startView, first, limits, actions }: ReviewQueueProps) {
  const review = useReview({ page, tab, startView, limits, actions });
  const { state, act, rateable } = review;
  const [formState, rateForm] = useFormAction(actions.rateForm);
  // One object for all cards, which are drawn again only when something of theirs changes.
  const plain = useMemo(
    () => ({ jobId: page.job.id, minReasonLength: limits.minReasonLength, action: rateForm }),
    [page.job.id, limits.minReasonLength, rateForm],
  );
  const open = openIds(state).length;
  const decided = state.ids.length - open;
  const counts = countsAfter(page, review.state.decided);
  const path = (after: string) => `/hire/jobs/${page.job.id}/review?tab=${tab}&after=${after}` as Route;
  return (
    <>
      <ReviewHeader
        job={page.job}
        tab={tab}
        counts={counts}
        firstDueAt={page.firstDueAt}
        decided={decided}
        onPage={rateable ? state.ids.length : 0}
      />
      <p role="status" className="sr-only">
        {state.said}
      </p>
      {formState && !formState.ok && (
        <Alert
          tone="bad"
          live
          className="mt-4"
          title={Object.values(formState.error.fields).flat()[0] ?? formState.error.message}
        />
      )}
      {page.items.length === 0 ? (
        <NothingHere tab={tab} jobId={page.job.id} />
      ) : (
        <>
          <ReviewToolbar
            view={review.view}
            rateable={rateable}
            onView={act.changeView}
            onSelectAll={act.selectAll}
            onKeys={() => review.setOpen({ kind: "keys" })}
          />
          {rateable && <PlainAll page={page} action={actions.rateAllForm} />}
          {rateable && open === 0 && <PageDone held={review.held} onNext={review.showNext} />}
          <SubmissionList items={page.items} review={review} plain={plain} />
        </>
      )}
      <Pagination
        label="Pages of submissions"
        previous={first ? null : (`/hire/jobs/${page.job.id}/review?tab=${tab}` as Route)}
        previousLabel="First page"
        next={page.next ? path(page.next) : null}
        nextLabel="Next page"
      />
      {rateable && (
        <QueueBar
          selected={state.allSelected ? counts.toRate - review.held : state.selected.length}
          held={review.held}
          dueAt={review.dueAt}
          onSatisfy={act.satisfyTargets}
          onDecline={act.declineTargets}
          onClear={act.clear}
          onUndo={() => act.undo()}
          onSend={review.flush}
        />
      )}
      <ReviewDialogs page={page} review={review} limits={limits} />
    </>
  );
}

/** Everything here is decided: on to what comes next. */
function PageDone({ held, onNext }: { held: number; onNext: () => void }) {
  return (
    <Alert
      tone="ok"
      live
      className="mb-4"
      title="Every submission on this page is decided"
      actions={
        <Button size="sm" onClick={onNext}>
          {held > 0 ? "Send now and show what comes next" : "Show what comes next"}
        </Button>
      }
    />
  );
}

/** The counts of the tabs once what was sent is added. */
function countsAfter(page: ReviewPageData, decided: ReturnType<typeof useReview>["state"]["decided"]) {
  const sent = Object.values(decided).filter(({ phase }) => phase === "sent" || phase === "gone");
  const of = (rating: string) =>
    sent.filter(({ verdict, phase }) => phase === "sent" && verdict.rating === rating).length;
  return {
    toRate: Math.max(0, page.counts.toRate - sent.length),
    satisfied: page.counts.satisfied + of("SATISFIED"),
    notSatisfied: page.counts.notSatisfied + of("NOT_SATISFIED"),
  };
}
