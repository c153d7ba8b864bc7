"use client";
import { adjustableAccounts } from "@/lib/adjustments/schema";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { Input, MoneyInput } from "../ui/input";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";
import { accountChoices } from "./words";

/** Proposes a correction: from which account to which, how much and why. */
export function ProposeForm({
  propose,
  stepped,
  max,
}: {
  propose: FormAction;
  stepped: boolean;
  max: string;
}) {
  const [state, action] = useFormAction(propose);
  return (
    <Form state={state} action={action} className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <AccountField name="from" label="From account" />
        <PersonField name="fromPerson" label="From whose Wallet or debt" />
        <AccountField name="to" label="To account" />
        <PersonField name="toPerson" label="To whose Wallet or debt" />
      </div>
      <Field name="amount" label="Amount" hint={`At most ${max}.`}>
        <MoneyInput className="max-w-48" />
      </Field>
      <Field
        name="reason"
        label="Reason"
        hint="Whoever is touched by it reads this. At least 20 characters."
        maxLength={1000}
      >
        <Textarea rows={3} />
      </Field>
      <CodeField stepped={stepped} />
      <SubmitButton pendingLabel="Proposing…">Propose adjustment</SubmitButton>
    </Form>
  );
}

function AccountField({ name, label }: { name: string; label: string }) {
  return (
    <Field name={name} label={label}>
      <Select defaultValue="">
        <option value="" disabled>
          Choose an account
        </option>
        {adjustableAccounts.map((account) => (
          <option key={account} value={account}>
            {accountChoices[account]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function PersonField({ name, label }: { name: string; label: string }) {
  return (
    <Field name={name} label={label} optional>
      <Input maxLength={254} autoComplete="off" placeholder="Nickname, e-mail or id" />
    </Field>
  );
}
