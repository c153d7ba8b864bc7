import type { ReviewState } from "./review-types";

/** Submissions nobody has decided on yet. */
export function openIds({ ids, decided }: ReviewState): string[] {
  return ids.filter((id) => !decided[id]);
}

/** Decisions that wait to be sent, in the order of the page. */
export function heldIds({ ids, decided }: ReviewState): string[] {
  return ids.filter((id) => decided[id]?.phase === "held");
}

/** What is sent next: everything held, but no more Not satisfied than may go at once. */
export function nextBatch(state: ReviewState, maxDeclines: number): string[] {
  let declines = 0;
  return heldIds(state).filter((id) => {
    if (state.decided[id]?.verdict.rating === "SATISFIED") return true;
    declines += 1;
    return declines <= maxDeclines;
  });
}

/** What a decision applies to: the selection, or the current submission. */
export function targetIds(state: ReviewState): string[] {
  const selected = state.selected.filter((id) => !state.decided[id]);
  if (selected.length > 0) return selected;
  const current = state.ids[state.current];
  return current && !state.decided[current] ? [current] : [];
}
