"use client";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";

/** Takes a requested withdrawal back. */
export function CancelWithdrawal({ id, action }: { id: string; action: FormAction }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit} data-chrome className="space-y-2">
      <input type="hidden" name="withdrawalId" value={id} />
      <p className="text-ink-2">
        Until a payout run has it, you can take it back. The whole amount returns to Earned, the fee included.
      </p>
      <SubmitButton variant="danger" pendingLabel="Cancelling…">
        Cancel withdrawal
      </SubmitButton>
    </Form>
  );
}
