"use client";
import { Check, CircleAlert, LoaderCircle } from "lucide-react";
import { DateTime } from "@/components/ui/date-time";
import type { SaveStatus } from "./use-autosave";

/** Whether what was typed is kept. */
export function SavedNote({ status }: { status: SaveStatus }) {
  return (
    <p
      role="status"
      className="mt-3 flex min-h-5 items-center gap-1.5 text-ink-3 text-sm [&_svg]:size-4 [&_svg]:shrink-0"
    >
      {status.kind === "saving" && (
        <>
          <LoaderCircle aria-hidden className="animate-spin" /> Saving the draft
        </>
      )}
      {status.kind === "waiting" && "Not saved yet"}
      {status.kind === "saved" && (
        <>
          <Check aria-hidden className="text-ok" /> Draft saved <DateTime value={status.at} />
        </>
      )}
      {status.kind === "failed" && (
        <>
          <CircleAlert aria-hidden className="text-bad" /> {status.why}
        </>
      )}
    </p>
  );
}
