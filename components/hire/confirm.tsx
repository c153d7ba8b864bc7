"use client";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Form } from "@/components/ui/form";
import { useFormAction } from "@/components/ui/use-form-action";
import type { JobFormAction } from "./draft-state";

/**
 * A button that asks before it acts. The question is a popover of the platform, so it opens, and its form is sent,
 * without JavaScript too; an error then stands beside the button.
 */
export function Confirm({
  trigger,
  danger,
  title,
  jobId,
  action,
  children,
  submit,
}: {
  trigger: ReactNode;
  danger?: boolean;
  title: string;
  jobId: string;
  action: JobFormAction;
  /** The amounts, and further fields of the form. */
  children: ReactNode;
  /** The button that does it. */
  submit: ReactNode;
}) {
  const id = useId();
  const popover = useRef<HTMLDialogElement>(null);
  const [state, formAction] = useFormAction(action);
  useEffect(() => {
    if (state?.ok) popover.current?.hidePopover();
  }, [state]);
  return (
    <div>
      <Button variant={danger ? "danger" : "secondary"} popoverTarget={id}>
        {trigger}
      </Button>
      <noscript>{state && !state.ok && <ErrorSummary error={state.error} />}</noscript>
      <dialog
        ref={popover}
        id={id}
        popover="auto"
        aria-labelledby={`${id}-title`}
        className="fixed inset-0 m-auto h-fit max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-md overflow-y-auto rounded-lg border border-line bg-surface p-5 text-ink shadow-pop backdrop:bg-[rgb(10_14_12/0.55)] open:animate-rise sm:p-6"
      >
        <h3 id={`${id}-title`} className="pr-8 font-bold text-xl">
          {title}
        </h3>
        <Form state={state} action={formAction} className="mt-3 space-y-4">
          <input type="hidden" name="jobId" value={jobId} />
          {children}
          <div className="flex flex-wrap justify-end gap-2">
            <Button variant="quiet" popoverTarget={id} popoverTargetAction="hide">
              Keep it as it is
            </Button>
            {submit}
          </div>
        </Form>
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label="Close"
          className="absolute top-3 right-3 inline-flex size-9 items-center justify-center rounded-md text-ink-2 hover:bg-sunken pointer-coarse:size-11"
        >
          <X aria-hidden className="size-5" />
        </button>
      </dialog>
    </div>
  );
}
