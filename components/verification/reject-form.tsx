"use client";
import type { FormAction } from "@/lib/core/result";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { RadioCards } from "../ui/radio-cards";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

const parts = [
  { value: "PERSONAL", label: "Personal information or the document's number" },
  { value: "FRONT", label: "Picture of the front", hint: "The picture is deleted." },
  { value: "BACK", label: "Picture of the back", hint: "The picture is deleted." },
];

/** Sends one part back with a reason the person reads on their page. */
export function RejectForm({ id, action }: { id: string; action: FormAction<undefined> }) {
  const [state, submit] = useFormAction(action);
  return (
    <Disclosure
      open={state !== null && !state.ok}
      className="border-b-0"
      summary={<span className="text-bad">Send one part back</span>}
    >
      <Form state={state} action={submit} scope="reject" className="space-y-4">
        <input type="hidden" name="id" value={id} />
        <RadioCards name="part" legend="What has to be given again?" options={parts} />
        <Field
          name="reason"
          label="Reason"
          hint="The person reads it. At least 20 characters: what is wrong and how to do it right."
          maxLength={500}
        >
          <Textarea rows={3} />
        </Field>
        <SubmitButton variant="danger" wide pendingLabel="Sending back…">
          Send part back
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
