"use client";
import type { FormAction } from "@/lib/core/result";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { useFormAction } from "../ui/use-form-action";

/** Compares at once. The page shows the new result when it is there. */
export function ReconcileButton({ reconcile }: { reconcile: FormAction<void> }) {
  const [state, action] = useFormAction(reconcile);
  return (
    <Form state={state} action={action}>
      <SubmitButton pendingLabel="Comparing with Stripe…">Reconcile now</SubmitButton>
    </Form>
  );
}
