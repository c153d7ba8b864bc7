"use client";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Moves or removes one row of a list. Only where scripts run: without them, spare rows stand at the end instead. */
export function RowButtons({
  name,
  first,
  last,
  onMove,
  onRemove,
}: {
  /** What the row is called: "step 2". */
  name: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  return (
    <span className="ml-auto flex shrink-0 noscript:hidden">
      <Button
        variant="quiet"
        size="icon"
        aria-label={`Move ${name} up`}
        aria-disabled={first}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        aria-label={`Move ${name} down`}
        aria-disabled={last}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden />
      </Button>
      <Button variant="quiet" size="icon" aria-label={`Remove ${name}`} onClick={onRemove}>
        <Trash2 aria-hidden />
      </Button>
    </span>
  );
}
