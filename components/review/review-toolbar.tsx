"use client";
import { Columns3, Keyboard, type LucideIcon, Maximize, Rows3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { KeyHint } from "@/components/ui/key-hint";
import { type ReviewView, reviewViews } from "./review-views";

const views: Record<ReviewView, { label: string; icon: LucideIcon }> = {
  grid: { label: "Grid", icon: Columns3 },
  list: { label: "List", icon: Rows3 },
  focus: { label: "Focus", icon: Maximize },
};

/** Select everything, choose how the work is laid out, and see the keys. Where scripts do not run there is only the grid. */
export function ReviewToolbar({
  view,
  rateable,
  onView,
  onSelectAll,
  onKeys,
}: {
  view: ReviewView;
  rateable: boolean;
  onView: (view: ReviewView) => void;
  onSelectAll: () => void;
  onKeys: () => void;
}) {
  return (
    <div className="my-4 flex flex-wrap items-center gap-2 noscript:hidden">
      {rateable && (
        <Button variant="secondary" size="sm" onClick={onSelectAll}>
          Select all <KeyHint>A</KeyHint>
        </Button>
      )}
      <fieldset
        aria-label="Layout"
        className="ml-auto flex rounded-md border border-line-strong bg-surface p-0.5"
      >
        {reviewViews.map((name) => {
          const { label, icon: Icon } = views[name];
          return (
            <button
              key={name}
              type="button"
              aria-pressed={view === name}
              onClick={() => onView(name)}
              className={cn(
                "inline-flex h-7 items-center gap-1.5 rounded-sm px-2.5 text-ink-2 text-sm hover:bg-sunken pointer-coarse:h-11",
                view === name && "bg-selected font-medium text-ink",
              )}
            >
              <Icon aria-hidden className="size-4" /> {label}
            </button>
          );
        })}
      </fieldset>
      {rateable && (
        <Button variant="quiet" size="sm" className="pointer-coarse:hidden" onClick={onKeys}>
          <Keyboard aria-hidden /> Keys <KeyHint>?</KeyHint>
        </Button>
      )}
    </div>
  );
}
