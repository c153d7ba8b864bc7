"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";

/** The press that confirms an address. */
export function ConfirmForm({ action, token }: { action: FormAction; token: string }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="token" value={token} />
      <SubmitButton size="lg" wide pendingLabel="Confirming…">
        Confirm e-mail address
      </SubmitButton>
    </Form>
  );
}
