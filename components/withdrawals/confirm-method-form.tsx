"use client";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";

/** The press that confirms a payout method; opening the link confirms nothing, since mail programs open links too. */
export function ConfirmMethodForm({
  methodId,
  token,
  action,
}: {
  methodId: string;
  token: string;
  action: FormAction<undefined>;
}) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="methodId" value={methodId} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton size="lg" wide pendingLabel="Confirming…">
        Confirm PayPal address
      </SubmitButton>
    </Form>
  );
}
