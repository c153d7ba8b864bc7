"use client";
import { useEffect, useRef, useState } from "react";
import type { JobDraft } from "@/lib/jobs/schema";
import type { SaveDraft } from "./draft-state";

/** Silence after typing before the draft is sent. */
const QUIET_MS = 1_200;

/** After this long without an answer from the server the draft is sent again. */
const RETRY_MS = 10_000;

export type SaveStatus =
  | { kind: "idle" | "waiting" | "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "failed"; why: string };

/**
 * Keeps a draft while it is typed: a moment after the last change, one call at a time. The first one makes the draft,
 * and the address bar then names it, so that a reload comes back to it.
 */
export function useAutosave({ jobId: initialId, save }: { jobId?: string; save: SaveDraft }) {
  const [jobId, setJobId] = useState(initialId);
  const [status, setStatus] = useState<SaveStatus>({ kind: "idle" });
  const id = useRef(initialId);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());

  const keep = async (draft: JobDraft) => {
    setStatus({ kind: "saving" });
    const result = await save({ jobId: id.current, draft }).catch(() => null);
    if (!result?.ok) {
      if (!result) timer.current = setTimeout(() => send(draft), RETRY_MS);
      setStatus({
        kind: "failed",
        why:
          result?.error.message ?? "No connection. What you typed is still here and is sent again by itself.",
      });
      return;
    }
    if (!id.current) window.history.replaceState(null, "", `/hire/jobs/${result.data.jobId}/edit`);
    id.current = result.data.jobId;
    setJobId(result.data.jobId);
    setStatus({ kind: "saved", at: new Date() });
  };

  const send = (draft: JobDraft) => {
    running.current = running.current.then(() => keep(draft));
  };

  useEffect(() => () => clearTimeout(timer.current), []);

  const unsaved = status.kind === "waiting" || status.kind === "saving" || status.kind === "failed";
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);

  return {
    jobId,
    status,
    /** The draft has changed; it is kept soon. */
    changed(draft: JobDraft) {
      clearTimeout(timer.current);
      setStatus({ kind: "waiting" });
      timer.current = setTimeout(() => send(draft), QUIET_MS);
    },
    /** The form itself is being sent, with everything in it: no more saving of its own. */
    hold() {
      clearTimeout(timer.current);
      setStatus({ kind: "idle" });
    },
    /** The draft's id once a call under way has ended. */
    async settled() {
      await running.current;
      return id.current;
    },
  };
}
