"use client";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { RadioCards } from "../ui/radio-cards";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

/** The decision about a withdrawal that waits for one. */
export function ReviewForm({
  withdrawalId,
  stepped,
  review,
}: {
  withdrawalId: string;
  stepped: boolean;
  review: FormAction<never>;
}) {
  const [state, action] = useFormAction(review);
  return (
    <Form state={state} action={action}>
      <input type="hidden" name="withdrawalId" value={withdrawalId} />
      <RadioCards
        name="decision"
        legend="Decision"
        defaultValue="APPROVE"
        options={[
          { value: "APPROVE", label: "Let it go", hint: "It leaves with the next run." },
          {
            value: "REJECT",
            label: "Refuse it",
            hint: "All of it goes back to Earned; the person reads the reason.",
          },
        ]}
      />
      <Field
        name="reason"
        label="Reason"
        optional
        hint="Needed to refuse it: at least 20 characters."
        maxLength={1000}
      >
        <Textarea rows={4} />
      </Field>
      <CodeField stepped={stepped} />
      <SubmitButton pendingLabel="Deciding…">Decide withdrawal</SubmitButton>
    </Form>
  );
}
