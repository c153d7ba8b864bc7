"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Result } from "@/lib/core/result";
import type { Decision } from "@/lib/submissions/schema";
import { heldIds, nextBatch } from "./review-selectors";
import { initialReview, reduceReview } from "./review-state";
import type { ReviewEvent, ReviewState } from "./review-types";

/** How long a decision can be undone. */
const UNDO_MS = 8_000;

export type Rate = (input: {
  jobId: string;
  decisions: Decision[];
}) => Promise<Result<{ satisfied: string[]; notSatisfied: string[]; skipped: string[] }>>;

/**
 * Collects decisions and sends them as one batch: eight seconds after the last one, at once on `flush`, and when the
 * page is left. What fails comes back to the page with the reason.
 */
export function useOutbox({
  jobId,
  items,
  maxDeclines,
  rate,
  onLeft,
}: {
  jobId: string;
  items: Parameters<typeof initialReview>[0];
  maxDeclines: number;
  rate: Rate;
  /** Decisions arrived after the person had gone to another page of the site. */
  onLeft: () => void;
}) {
  const [state, setState] = useState<ReviewState>(() => initialReview(items));
  const latest = useRef(state);
  const sending = useRef<Promise<void>>(undefined);

  const apply = useCallback((event: ReviewEvent) => {
    latest.current = reduceReview(latest.current, event);
    setState(latest.current);
  }, []);

  const sendAll = useCallback(async () => {
    for (;;) {
      const ids = nextBatch(latest.current, maxDeclines);
      if (ids.length === 0) return;
      const decisions = decisionsFor(latest.current, ids);
      apply({ type: "sending", ids });
      apply(outcome(ids, await rate({ jobId, decisions }).catch(() => null)));
    }
  }, [apply, jobId, maxDeclines, rate]);

  const flush = useCallback((): Promise<void> => {
    sending.current ??= sendAll().finally(() => {
      sending.current = undefined;
    });
    return sending.current;
  }, [sendAll]);

  const held = heldIds(state).length;
  // A new group of decisions, or an undone one, begins the eight seconds anew.
  const dueAt = useDue(held > 0 ? `${state.group}:${held}` : null, flush);
  const leave = useCallback(() => {
    if (heldIds(latest.current).length > 0) void flush().then(onLeft);
  }, [flush, onLeft]);
  useLeaving(held > 0 || Boolean(sending.current), leave);
  const peek = useCallback(() => latest.current, []);
  return { state, apply, flush, held, dueAt, peek };
}

function decisionsFor(state: ReviewState, ids: readonly string[]): Decision[] {
  return ids.flatMap((submissionId) => {
    const decision = state.decided[submissionId];
    return decision ? [{ submissionId, ...decision.verdict }] : [];
  });
}

/** What the server's answer to a batch means for the page. */
function outcome(ids: string[], result: Awaited<ReturnType<Rate>> | null): ReviewEvent {
  if (result?.ok) {
    const { satisfied, notSatisfied, skipped } = result.data;
    return { type: "sent", done: [...satisfied, ...notSatisfied], gone: skipped };
  }
  const message = result?.error.message ?? "No connection. Nothing was sent; decide again.";
  const problems: Record<string, string> = {};
  for (const [field, messages] of Object.entries(result?.error.fields ?? {})) {
    const position = /^decisions\.(\d+)\./.exec(field)?.[1];
    const id = position === undefined ? field : ids[Number(position)];
    if (id) problems[id] = messages.join(" ");
  }
  return { type: "failed", ids, problems, message };
}

/** Calls `send` eight seconds after `key` changed; null waits for nothing. Returns the instant in milliseconds. */
function useDue(key: string | null, send: () => void): number | null {
  const [dueAt, setDueAt] = useState<number | null>(null);
  useEffect(() => {
    if (key === null) return setDueAt(null);
    setDueAt(Date.now() + UNDO_MS);
    const timer = setTimeout(send, UNDO_MS);
    return () => clearTimeout(timer);
  }, [key, send]);
  return dueAt;
}

/** Sends what is held when the page is left inside the site, and warns when the window is about to close. */
function useLeaving(unsent: boolean, leave: () => void): void {
  useEffect(() => leave, [leave]);
  useEffect(() => {
    if (!unsent) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsent]);
}
