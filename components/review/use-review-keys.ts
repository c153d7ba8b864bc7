"use client";
import { useEffect, useRef, useState } from "react";

/** What keys do on the review page, by `KeyboardEvent.key` in lower case. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

const STORAGE = "piecework.review-keys";

/** Single keys on the whole page, never while typing or in a dialog, and only while the person leaves them on. */
export function useReviewKeys(keys: KeyMap) {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(STORAGE) !== "off"), []);
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isElsewhere(event))
        return;
      latest.current[event.key.toLowerCase()]?.(event);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
  return {
    on,
    setOn(next: boolean) {
      localStorage.setItem(STORAGE, next ? "on" : "off");
      setOn(next);
    },
  };
}

/** Whether the key belongs to a field, a dialog, or to the button or link that has the focus. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest("textarea, select, [contenteditable], [role=dialog], [role=menu]")) return true;
  if (event.target.closest("input:not([type=checkbox])")) return true;
  const activates = event.key === "Enter" || event.key === " ";
  return activates && event.target.closest("a, button, summary, input") !== null;
}
