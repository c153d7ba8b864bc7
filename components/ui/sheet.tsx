"use client";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { closeStyle, type DialogProps, overlayStyle } from "./dialog";

/** A panel from the right edge: filters on a phone, details beside a list. */
export function Sheet({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  children,
  footer,
}: Omit<DialogProps, "wide">) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={overlayStyle} />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className="fixed inset-y-0 right-0 z-50 flex w-full max-w-md animate-slide flex-col border-line border-l bg-surface shadow-pop"
        >
          <header className="border-line border-b p-4 pr-14">
            <Radix.Title className="font-bold text-xl">{title}</Radix.Title>
            {description && <Radix.Description className="text-ink-2">{description}</Radix.Description>}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
          {footer && <footer className="flex gap-2 border-line border-t p-4">{footer}</footer>}
          <Radix.Close aria-label="Close" className={closeStyle}>
            <X aria-hidden className="size-5" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
