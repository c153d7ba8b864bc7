"use client";
import type { FormAction } from "@/lib/core/result";
import { evidenceClasses } from "@/lib/red-flags/schema";
import { evidenceNames } from "@/lib/red-flags/words";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { RadioCards } from "../ui/radio-cards";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

const weights = [
  { value: "1", label: "1", hint: "Careless" },
  { value: "2", label: "2", hint: "On purpose" },
  { value: "3", label: "3", hint: "Grave: closes small jobs at once" },
];

/** Confirms a breach of the rules, with its evidence. */
export function ConfirmFlagForm({ userId, confirm }: { userId: string; confirm: FormAction }) {
  const [state, action] = useFormAction(confirm);
  return (
    <Disclosure
      summary={<span className="text-bad">Confirm a red flag</span>}
      open={state !== null && !state.ok}
      className="border-b-0"
    >
      <Form state={state} scope="flag" action={action} className="space-y-4">
        <input type="hidden" name="userId" value={userId} />
        <Field name="evidenceClass" label="Evidence">
          <Select defaultValue="">
            <option value="" disabled>
              Choose the class of evidence
            </option>
            {evidenceClasses.map((value) => (
              <option key={value} value={value}>
                {evidenceNames[value]}
              </option>
            ))}
          </Select>
        </Field>
        <RadioCards name="severity" legend="Weight" options={weights} columns={3} />
        <Field
          name="evidence"
          label="What you found"
          hint="For staff only: the person reads the class, the weight and the date of expiry. At least 20 characters."
          maxLength={2000}
        >
          <Textarea rows={4} />
        </Field>
        <SubmitButton variant="danger" pendingLabel="Confirming…">
          Confirm flag
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
