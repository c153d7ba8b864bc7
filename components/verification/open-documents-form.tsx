"use client";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

interface OpenDocumentsFormProps {
  id: string;
  action: FormAction<undefined>;
  stepped: boolean;
  used: number;
  most: number;
}

/** Asks why before anything of a document is shown. */
export function OpenDocumentsForm({ id, action, stepped, used, most }: OpenDocumentsFormProps) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="id" value={id} />
      <Field
        name="reason"
        label="Why you open them"
        hint="Kept with your name. Write no name and no number of the person."
        maxLength={300}
      >
        <Textarea rows={2} />
      </Field>
      <CodeField stepped={stepped} />
      <SubmitButton pendingLabel="Opening…">Open documents for 10 minutes</SubmitButton>
      <p className="text-ink-2 text-sm">
        {used} of {most} looks used in the last 24 hours.
      </p>
    </Form>
  );
}
