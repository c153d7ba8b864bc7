"use client";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

interface DialogProps {
  title: ReactNode;
  /** One sentence that says what happens. */
  description?: ReactNode;
  /** The button that opens it; without one, control it with `open`. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children?: ReactNode;
  /** The row of buttons at the end. */
  footer?: ReactNode;
  wide?: boolean;
}

const overlayStyle = "fixed inset-0 z-40 bg-[rgb(10_14_12/0.55)]";
const closeStyle =
  "absolute top-3 right-3 inline-flex size-9 items-center justify-center rounded-md text-ink-2 hover:bg-sunken pointer-coarse:size-11";

/** A question that must be answered before going on. For money going out and for what cannot be undone. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  children,
  footer,
  wide,
}: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={overlayStyle} />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "-translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] animate-rise overflow-y-auto rounded-lg border border-line bg-surface p-5 shadow-pop sm:p-6",
            wide ? "max-w-2xl" : "max-w-md",
          )}
        >
          <Radix.Title className="pr-8 font-bold text-xl">{title}</Radix.Title>
          {description && <Radix.Description className="mt-1 text-ink-2">{description}</Radix.Description>}
          {children && <div className="mt-4">{children}</div>}
          {footer && <div className="mt-6 flex flex-wrap justify-end gap-2">{footer}</div>}
          <Radix.Close aria-label="Close" className={closeStyle}>
            <X aria-hidden className="size-5" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
