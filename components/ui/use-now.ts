"use client";
import { useEffect, useState } from "react";

/**
 * The time now in milliseconds, again every `everyMs`.
 * @param serverNow the server's clock when the page was made: what the viewer's clock is wrong by is taken out.
 */
export function useNow(everyMs: number, serverNow?: number): number {
  const [now, setNow] = useState(() => serverNow ?? Date.now());
  useEffect(() => {
    const ahead = serverNow === undefined ? 0 : Date.now() - serverNow;
    const tick = () => setNow(Date.now() - ahead);
    if (serverNow === undefined) tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, serverNow]);
  return now;
}
