"use client";
import type { FormAction } from "@/lib/core/result";
import { documentKinds, type IdentityDocument } from "@/lib/verification/schema";
import { documentKindWords } from "@/lib/verification/words";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { Input } from "../ui/input";
import { RadioCards } from "../ui/radio-cards";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { useFormAction } from "../ui/use-form-action";

interface DocumentFormProps {
  action: FormAction<undefined>;
  given: IdentityDocument | null;
  countries: { value: string; label: string }[];
  returnTo: string | null;
}

/** Which document a person has, and what stands on it. */
export function DocumentForm({ action, given, countries, returnTo }: DocumentFormProps) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      {returnTo && <input type="hidden" name="return" value={returnTo} />}
      <RadioCards
        name="kind"
        legend="Which document do you have?"
        defaultValue={given?.kind}
        options={documentKinds.map((kind) => ({ value: kind, label: documentKindWords[kind] }))}
      />
      <Field name="country" label="Country that issued it">
        <Select defaultValue={given?.country ?? ""}>
          <option value="">Choose a country</option>
          {countries.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="number" label="Document number" hint="As printed on it. Stored encrypted.">
        <Input autoComplete="off" spellCheck={false} maxLength={30} defaultValue={given?.number} />
      </Field>
      <SubmitButton size="lg" wide pendingLabel="Saving…">
        Save document
      </SubmitButton>
    </Form>
  );
}
