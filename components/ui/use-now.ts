"use client";
import { useEffect, useState } from "react";
import { aheadOf } from "./clock-offset";

/**
 * The time now in milliseconds, again every `everyMs`.
 * @param serverNow the server's clock when the page was made: what the viewer's clock is wrong by is taken out.
 */
export function useNow(everyMs: number, serverNow?: number): number {
  const [now, setNow] = useState(() => serverNow ?? Date.now());
  useEffect(() => {
    const ahead = serverNow === undefined ? 0 : aheadOf(serverNow, Date.now());
    const tick = () => setNow(Date.now() - ahead);
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, serverNow]);
  return now;
}
