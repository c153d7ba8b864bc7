"use client";
import { Check, Send, Undo2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import { useNow } from "@/components/ui/use-now";

/** The bar at the foot of the queue: what is selected, or what is about to be sent. */
export function QueueBar({
  selected,
  held,
  dueAt,
  onSatisfy,
  onDecline,
  onClear,
  onUndo,
  onSend,
}: {
  selected: number;
  held: number;
  dueAt: number | null;
  onSatisfy: () => void;
  onDecline: () => void;
  onClear: () => void;
  onUndo: () => void;
  onSend: () => void;
}) {
  if (selected === 0 && held === 0) return null;
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 flex justify-center px-3 pb-3 lg:bottom-0 lg:pb-5 noscript:hidden">
      <div className="pointer-events-auto flex w-full max-w-2xl animate-rise flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-surface p-2.5 shadow-pop">
        {selected > 0 ? (
          <>
            <p className="min-w-0 flex-1 basis-24 pl-1.5 font-medium tabular-nums">
              {selected.toLocaleString("en")} selected
            </p>
            <Button size="sm" onClick={onSatisfy}>
              <Check aria-hidden /> Satisfied <KeyHint>S</KeyHint>
            </Button>
            <Button size="sm" variant="secondary" onClick={onDecline}>
              <X aria-hidden /> Not satisfied <KeyHint>N</KeyHint>
            </Button>
            <Button size="sm" variant="quiet" onClick={onClear}>
              Clear
            </Button>
          </>
        ) : (
          <>
            <p className="min-w-0 flex-1 basis-24 pl-1.5 tabular-nums">
              <strong className="font-bold">{held}</strong> decision{held === 1 ? "" : "s"}, sent in{" "}
              <SecondsLeft until={dueAt} />
            </p>
            <Button size="sm" variant="secondary" onClick={onUndo}>
              <Undo2 aria-hidden /> Undo <KeyHint>U</KeyHint>
            </Button>
            <Button size="sm" onClick={onSend}>
              <Send aria-hidden /> Send now <KeyHint>↵</KeyHint>
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function SecondsLeft({ until }: { until: number | null }) {
  const now = useNow(250);
  const left = until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
  return <span className="inline-block min-w-7">{left} s</span>;
}
