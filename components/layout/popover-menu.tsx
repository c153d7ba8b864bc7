"use client";
import { type ReactNode, useId, useRef } from "react";

/**
 * A panel under the site header. It is the browser's own popover, so it opens, closes on Escape and on a press
 * outside without JavaScript; with it, following a link closes it too.
 */
export function PopoverMenu({
  label,
  button,
  buttonClassName,
  children,
}: {
  label: string;
  button: ReactNode;
  buttonClassName?: string;
  children: ReactNode;
}) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="true"
        className={buttonClassName}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        onClickCapture={(event) => {
          if ((event.target as Element).closest("a")) panel.current?.hidePopover();
        }}
        className="fixed inset-auto top-14 right-4 [position-area:bottom_span-left] supports-[position-area:bottom]:top-1.5 supports-[position-area:bottom]:right-0 m-0 max-h-[calc(100dvh-7rem)] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-surface p-2 text-ink shadow-pop open:animate-rise"
      >
        {children}
      </div>
    </>
  );
}
