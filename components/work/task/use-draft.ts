"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Result } from "@/lib/core/result";
import { SECOND_MS } from "@/lib/core/time";

/** After this long without a key press the draft is saved. */
const IDLE_MS = 2 * SECOND_MS;

/** After this long without an answer from the server the draft is sent again. */
const RETRY_MS = 10 * SECOND_MS;

export type SaveDraftAction = (input: unknown) => Promise<Result<Date>>;

export type DraftState =
  | { kind: "untouched" }
  | { kind: "typing" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "failed"; message: string };

/**
 * Saves what is typed into the form as a draft: two seconds after the last key, and at once when the page is left or
 * the connection is back.
 * @returns where saving stands, and what to call on every change
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  { submissionId, saveDraft }: { submissionId: string; saveDraft: SaveDraftAction },
) {
  const [state, setState] = useState<DraftState>({ kind: "untouched" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Counts changes: what was typed while a save was on its way is not saved by it.
  const typed = useRef(0);
  const saved = useRef(0);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const change = typed.current;
    if (change === saved.current || !form.current) return;
    setState({ kind: "saving" });
    const outcome = await saveDraft({ submissionId, answers: answersIn(form.current) }).catch(() => null);
    if (!outcome?.ok) {
      if (!outcome) timer.current = setTimeout(save, RETRY_MS);
      setState({
        kind: "failed",
        message: outcome?.error.message ?? "The server cannot be reached; it is tried again by itself.",
      });
      return;
    }
    saved.current = change;
    setState(typed.current === change ? { kind: "saved", at: outcome.data } : { kind: "typing" });
  }, [form, saveDraft, submissionId]);

  const touch = useCallback(() => {
    typed.current++;
    setState({ kind: "typing" });
    clearTimeout(timer.current);
    timer.current = setTimeout(save, IDLE_MS);
  }, [save]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === "hidden") void save();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (typed.current !== saved.current) event.preventDefault();
    };
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", save);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", save);
      clearTimeout(timer.current);
    };
  }, [save]);

  return { state, touch };
}

/** The typed answers by the id of their proof. */
function answersIn(form: HTMLFormElement): Record<string, string> {
  const typed = [...new FormData(form)].filter(
    ([name, value]) => name !== "submissionId" && !name.startsWith("$") && typeof value === "string",
  );
  return Object.fromEntries(typed) as Record<string, string>;
}
