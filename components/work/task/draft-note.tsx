import { CloudAlert, CloudCheck, CloudUpload } from "lucide-react";
import { DateTime } from "../../ui/date-time";
import type { DraftState } from "./use-draft";

/** Where the draft stands: being typed, on its way, or safe since when. */
export function DraftNote({ state, savedAt }: { state: DraftState; savedAt: Date | null }) {
  const at = state.kind === "saved" ? state.at : state.kind === "untouched" ? savedAt : null;
  const Icon = state.kind === "failed" ? CloudAlert : at ? CloudCheck : CloudUpload;
  return (
    <p
      role="status"
      className={`flex min-h-5 items-center gap-1.5 text-sm ${state.kind === "failed" ? "text-bad" : "text-ink-2"}`}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {state.kind === "failed" && <span>Draft not saved. {state.message}</span>}
      {state.kind === "typing" && "Saves by itself when you pause"}
      {state.kind === "saving" && "Saving the draft…"}
      {at ? (
        <span>
          Draft saved <DateTime value={at} />
        </span>
      ) : (
        state.kind === "untouched" && "What you type is saved by itself"
      )}
    </p>
  );
}
