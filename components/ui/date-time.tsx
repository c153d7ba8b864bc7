"use client";
import { MINUTE_MS } from "@/lib/core/time";
import { cn } from "./cn";
import { type DateKind, dateWords, relativeWords } from "./time-words";
import { useTimeZone } from "./time-zone";
import { useNow } from "./use-now";

/**
 * An instant as `<time>`: `Fri 28 Nov, 14:05 (in 6 days)` in the viewer's zone.
 * @param kind "instant", "day" for the date alone, "relative" for the distance alone (the date is its title)
 * @param relative adds the distance in brackets
 */
export function DateTime({
  value,
  kind = "instant",
  relative = false,
  className,
}: {
  value: Date | string;
  kind?: DateKind | "relative";
  relative?: boolean;
  className?: string;
}) {
  const zone = useTimeZone();
  const now = useNow(MINUTE_MS);
  const date = typeof value === "string" ? new Date(value) : value;
  const absolute = dateWords(date, { zone, kind: kind === "relative" ? "instant" : kind, now });
  const distance = relativeWords(date, now);
  const words = kind === "relative" ? distance : relative ? `${absolute} (${distance})` : absolute;
  return (
    <time
      dateTime={date.toISOString()}
      title={kind === "relative" ? absolute : undefined}
      className={cn(!relative && "whitespace-nowrap", className)}
      suppressHydrationWarning
    >
      {words}
    </time>
  );
}
