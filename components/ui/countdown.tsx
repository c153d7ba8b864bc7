"use client";
import { Timer } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { MINUTE_MS, SECOND_MS } from "@/lib/core/time";
import { cn } from "./cn";
import { clockWords, spanWords } from "./time-words";
import { useNow } from "./use-now";

/**
 * `18:42 left`, by the server's clock. Says aloud at half, a fifth, two minutes and thirty seconds what is left.
 * @param until when it ends
 * @param from when it began; the half and the fifth are counted from it
 * @param serverNow the server's time in milliseconds when the page was made
 */
export function Countdown({
  until,
  from,
  serverNow,
  endedLabel = "Time is up",
  onEnd,
  className,
}: {
  until: Date | string;
  from?: Date | string;
  serverNow: number;
  endedLabel?: string;
  onEnd?: () => void;
  className?: string;
}) {
  const now = useNow(SECOND_MS, serverNow);
  const end = new Date(until).getTime();
  const total = from ? end - new Date(from).getTime() : 0;
  const left = Math.max(0, end - now);
  const announcement = useAnnouncement(left, [total / 2, total / 5, 2 * MINUTE_MS, 30 * SECOND_MS]);

  const ended = left === 0;
  const ending = useRef(onEnd);
  ending.current = onEnd;
  useEffect(() => {
    if (ended) ending.current?.();
  }, [ended]);

  const soon = left < Math.max(total / 5, MINUTE_MS);
  return (
    <span
      className={cn(
        "relative inline-flex items-center gap-1.5 font-medium tabular-nums",
        ended ? "text-bad" : soon ? "text-wait" : "text-ink",
        className,
      )}
    >
      <Timer aria-hidden className="size-[1.125rem]" />
      <span role="timer" aria-live="off">
        {ended ? endedLabel : `${clockWords(left)} left`}
      </span>
      <span role="status" className="sr-only">
        {announcement}
      </span>
    </span>
  );
}

/** The words to read aloud when the time left falls below the next mark. */
function useAnnouncement(left: number, marks: number[]): string {
  const passed = marks.filter((mark) => left <= mark).length;
  const before = useRef(passed);
  const [words, setWords] = useState("");
  useEffect(() => {
    if (passed > before.current) setWords(left > 0 ? `${spanWords(left)} left` : "Time is up");
    before.current = passed;
  }, [passed, left]);
  return words;
}
