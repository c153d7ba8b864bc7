"use client";
import type { FormAction } from "@/lib/core/result";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { RadioCards } from "../ui/radio-cards";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

const outcomes = [
  { value: "HARMLESS", label: "Harmless", hint: "There is a good explanation." },
  { value: "CONFIRMED", label: "Confirmed", hint: "It is what it looked like. Act on the accounts first." },
];

/** Ends a case with what came of it. */
export function CloseCaseForm({ id, action }: { id: string; action: FormAction<undefined> }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="id" value={id} />
      <RadioCards name="outcome" legend="What came of it?" options={outcomes} />
      <Field
        name="conclusion"
        label="Conclusion"
        hint="What you looked at, and why you think so. Write no identity data."
        maxLength={1000}
      >
        <Textarea rows={4} />
      </Field>
      <SubmitButton wide pendingLabel="Closing…">
        Close case
      </SubmitButton>
    </Form>
  );
}
