"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/core/result";
import { Form } from "../../ui/form";
import { SubmitButton } from "../../ui/submit-button";

export type ReserveAction = (state: FormState<never>, form: FormData) => Promise<FormState<never>>;

/** The button that takes a position; a refusal appears above it in words. */
export function ReserveForm({
  jobId,
  reserve,
  label,
}: {
  jobId: string;
  reserve: ReserveAction;
  label: string;
}) {
  const [state, action] = useFormAction(reserve);
  return (
    <Form state={state} action={action} className="space-y-3">
      <input type="hidden" name="jobId" value={jobId} />
      <SubmitButton size="lg" wide pendingLabel="Reserving…">
        {label}
      </SubmitButton>
    </Form>
  );
}
