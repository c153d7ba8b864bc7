"use client";
import type { FormAction } from "@/lib/core/result";
import type { PersonalInformation } from "@/lib/verification/schema";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { Input } from "../ui/input";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { useFormAction } from "../ui/use-form-action";

interface PersonalFormProps {
  action: FormAction<undefined>;
  given: PersonalInformation | null;
  country: string;
  countries: { value: string; label: string }[];
  returnTo: string | null;
}

/** Legal name, birth date in three fields, and address. */
export function PersonalForm({ action, given, country, countries, returnTo }: PersonalFormProps) {
  const [state, submit] = useFormAction(action);
  const address = given?.address;
  return (
    <Form state={state} action={submit}>
      {returnTo && <input type="hidden" name="return" value={returnTo} />}
      <Field name="name" label="Legal name" hint="All names, as on your document.">
        <Input autoComplete="name" maxLength={120} defaultValue={given?.name} />
      </Field>
      <BirthDate given={given?.birthDate} />
      <fieldset className="min-w-0 space-y-4">
        <legend className="mb-2 font-bold text-lg">Address</legend>
        <Field name="street" label="Street and number">
          <Input autoComplete="street-address" maxLength={120} defaultValue={address?.street} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-[10rem_1fr]">
          <Field name="postalCode" label="Postal code" optional>
            <Input autoComplete="postal-code" maxLength={12} defaultValue={address?.postalCode} />
          </Field>
          <Field name="city" label="City">
            <Input autoComplete="address-level2" maxLength={80} defaultValue={address?.city} />
          </Field>
        </div>
        <Field name="country" label="Country you live in">
          <Select autoComplete="country" defaultValue={address?.country ?? country}>
            {countries.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </fieldset>
      <SubmitButton size="lg" wide pendingLabel="Saving…">
        Save personal information
      </SubmitButton>
    </Form>
  );
}

function BirthDate({ given }: { given: string | undefined }) {
  const [year, month, day] = given?.split("-") ?? [];
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">Birth date</legend>
      <p className="mb-2 text-ink-2 text-sm">For example 31 12 1990.</p>
      <div className="grid grid-cols-[1fr_1fr_1.5fr] gap-3 sm:max-w-sm">
        <Field name="day" label="Day">
          <Input inputMode="numeric" autoComplete="bday-day" maxLength={2} defaultValue={day} />
        </Field>
        <Field name="month" label="Month">
          <Input inputMode="numeric" autoComplete="bday-month" maxLength={2} defaultValue={month} />
        </Field>
        <Field name="year" label="Year">
          <Input inputMode="numeric" autoComplete="bday-year" maxLength={4} defaultValue={year} />
        </Field>
      </div>
    </fieldset>
  );
}
