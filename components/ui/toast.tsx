"use client";
import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { Toaster as Sonner } from "sonner";

export { toast } from "sonner";

/** Where short notices appear; one stands in every signed-in shell. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      offset={{ bottom: 24 }}
      mobileOffset={{ bottom: 80 }}
      duration={8000}
      icons={{
        success: <CircleCheck aria-hidden className="size-5 text-ok" />,
        error: <CircleAlert aria-hidden className="size-5 text-bad" />,
        info: <Info aria-hidden className="size-5 text-info" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-[min(24rem,calc(100vw-2rem))] items-center gap-3 rounded-md border border-line bg-surface p-3.5 text-base text-ink shadow-pop",
          content: "min-w-0 flex-1",
          description: "text-ink-2",
          actionButton: "ml-auto rounded-sm px-2 py-1 font-medium text-link underline underline-offset-4",
          cancelButton: "rounded-sm px-2 py-1 text-ink-2",
        },
      }}
    />
  );
}
