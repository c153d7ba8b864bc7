"use client";
import type { FormAction } from "@/lib/core/result";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

/** Takes back what was decided about a person, with a reason. */
export function ReasonForm({
  name,
  value,
  label,
  pendingLabel,
  act,
}: {
  /** The field that says what is taken back, and its id. */
  name: string;
  value: string;
  label: string;
  pendingLabel: string;
  act: FormAction;
}) {
  const [state, action] = useFormAction(act);
  return (
    <Disclosure summary={label} open={state !== null && !state.ok} className="border-b-0">
      <Form state={state} scope={value} action={action} className="space-y-4">
        <input type="hidden" name={name} value={value} />
        <Field
          name="reason"
          label="Reason"
          hint="The person reads it, and the audit log keeps it. At least 20 characters."
          maxLength={500}
        >
          <Textarea rows={2} />
        </Field>
        <SubmitButton pendingLabel={pendingLabel}>{label}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
