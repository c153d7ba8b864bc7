"use client";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

const TimeZone = createContext<string | null>(null);

/** The cookie that lets the server write times in the viewer's zone from the second page on. */
export const TIME_ZONE_COOKIE = "tz";

/** Knows the viewer's time zone: from the cookie at first, from the browser as soon as it runs. */
export function TimeZoneProvider({ known, children }: { known: string | null; children: ReactNode }) {
  const [zone, setZone] = useState(known);
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own === known) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = `${TIME_ZONE_COOKIE}=${encodeURIComponent(own)}; path=/; max-age=31536000; samesite=lax`;
    setZone(own);
  }, [known]);
  return <TimeZone value={zone}>{children}</TimeZone>;
}

/** The viewer's zone, or null before it is known (times are then written in UTC and say so). */
export function useTimeZone(): string | null {
  return useContext(TimeZone);
}
