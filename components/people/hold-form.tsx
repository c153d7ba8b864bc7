"use client";
import type { FormAction } from "@/lib/core/result";
import { holdCauses, holdScopes } from "@/lib/holds/schema";
import { CodeField } from "../account/code-field";
import { causeNames, scopeNames } from "../holds/words";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { RadioCards } from "../ui/radio-cards";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

const scopeHints: Record<(typeof holdScopes)[number], string> = {
  WITHDRAWALS: "No withdrawal, payout or voucher. Everything else goes on.",
  ACCOUNT: "Also ends every session and lets nobody log in.",
};

/** Places a hold on a person, who reads the reason at once. */
export function HoldForm({
  userId,
  stepped,
  place,
}: {
  userId: string;
  stepped: boolean;
  place: FormAction;
}) {
  const [state, action] = useFormAction(place);
  return (
    <Disclosure
      summary={<span className="text-bad">Place a hold</span>}
      open={state !== null && !state.ok}
      className="border-b-0"
    >
      <Form state={state} action={action} className="space-y-4">
        <input type="hidden" name="userId" value={userId} />
        <RadioCards
          name="scope"
          legend="What it stops"
          options={holdScopes.map((value) => ({ value, label: scopeNames[value], hint: scopeHints[value] }))}
        />
        <Field name="cause" label="Evidence">
          <Select defaultValue="">
            <option value="" disabled>
              Choose the class of evidence
            </option>
            {holdCauses.map((cause) => (
              <option key={cause} value={cause}>
                {causeNames[cause]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          name="reason"
          label="Reason"
          hint="The person reads it, by mail and on their pages. At least 20 characters."
          maxLength={500}
        >
          <Textarea rows={3} />
        </Field>
        <CodeField stepped={stepped} />
        <SubmitButton variant="danger" pendingLabel="Placing…">
          Place hold
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
