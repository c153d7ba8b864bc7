"use client";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

/** Ends one hold, with a reason for the audit log. */
export function LiftForm({
  userId,
  holdId,
  stepped,
  lift,
}: {
  userId: string;
  holdId: string;
  stepped: boolean;
  lift: FormAction;
}) {
  const [state, action] = useFormAction(lift);
  return (
    <Disclosure summary="Lift hold" open={state !== null && !state.ok} className="border-b-0">
      <Form state={state} action={action} scope={holdId} className="space-y-4">
        <input type="hidden" name="userId" value={userId} />
        <input type="hidden" name="holdId" value={holdId} />
        <Field
          name="reason"
          label="Reason"
          hint="Kept in the audit log. At least 20 characters."
          maxLength={500}
        >
          <Textarea rows={2} />
        </Field>
        <CodeField stepped={stepped} />
        <SubmitButton pendingLabel="Lifting…">Lift hold</SubmitButton>
      </Form>
    </Disclosure>
  );
}
