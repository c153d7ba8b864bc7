"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { Alert } from "../ui/alert";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";

/** Sends the confirmation link once more. */
export function ResendForm({ action }: { action: FormAction }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      {state?.ok && (
        <Alert tone="ok" live>
          A new link is on its way. The earlier ones no longer work.
        </Alert>
      )}
      <SubmitButton variant="secondary" pendingLabel="Sending…">
        Send a new link
      </SubmitButton>
    </Form>
  );
}
