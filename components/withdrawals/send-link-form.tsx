"use client";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";

/** Has the link to a PayPal address mailed once more. */
export function SendLinkForm({
  methodId,
  name,
  action,
}: {
  methodId: string;
  name: string;
  action: FormAction<undefined>;
}) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="methodId" value={methodId} />
      <SubmitButton
        variant="secondary"
        size="sm"
        pendingLabel="Mailing…"
        aria-label={`Mail link again: ${name}`}
      >
        Mail link again
      </SubmitButton>
    </Form>
  );
}
