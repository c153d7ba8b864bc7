"use client";
import type { FormAction } from "@/lib/core/result";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

/** Stops a person's money, with the reason they read. */
export function HoldForm({ userId, hold }: { userId: string; hold: FormAction<never> }) {
  const [state, action] = useFormAction(hold);
  return (
    <Form state={state} action={action} scope="hold">
      <input type="hidden" name="userId" value={userId} />
      <Field
        name="reason"
        label="Reason for the hold"
        hint="The person reads it, and a person of the staff looks at every hold within 7 days. At least 20 characters."
        maxLength={1000}
      >
        <Textarea rows={4} />
      </Field>
      <SubmitButton variant="danger" pendingLabel="Holding…">
        Hold withdrawals
      </SubmitButton>
    </Form>
  );
}
