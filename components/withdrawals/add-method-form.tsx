"use client";
import type { ReactNode } from "react";
import { CodeField } from "@/components/account/code-field";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input, NumberInput } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { type MethodForm, networkNames, usdcNetworks } from "@/lib/withdrawals/words";

/** The form for one kind of payout method. */
export function AddMethodForm({
  form,
  email,
  action,
  stepped,
}: {
  form: MethodForm;
  /** The account's own address, which most PayPal accounts have too. */
  email: string;
  action: FormAction<undefined>;
  stepped: boolean;
}) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="form" value={form} />
      {fields(email)[form]}
      <CodeField stepped={stepped} />
      <SubmitButton pendingLabel="Adding…">Add payout method</SubmitButton>
    </Form>
  );
}

const holder = (
  <Field name="holder" label="Account holder" hint="As the bank has it. It has to be you.">
    <Input autoComplete="name" maxLength={100} />
  </Field>
);

const fields = (email: string): Record<MethodForm, ReactNode> => ({
  paypal: (
    <Field
      name="email"
      label="PayPal address"
      hint="If it is not the address of your account, we mail a link there to confirm it."
    >
      <Input type="email" autoComplete="email" defaultValue={email} maxLength={254} />
    </Field>
  ),
  usdc: (
    <>
      <Field name="network" label="Network" hint="Money sent on a network your wallet does not know is lost.">
        <Select defaultValue="BASE">
          {usdcNetworks.map((network) => (
            <option key={network} value={network}>
              {networkNames[network]}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="address" label="Address" hint="Copied from your wallet, with its capital letters.">
        <Input autoComplete="off" spellCheck={false} maxLength={100} className="font-mono" />
      </Field>
    </>
  ),
  iban: (
    <>
      {holder}
      <Field name="iban" label="IBAN">
        <Input autoComplete="off" spellCheck={false} maxLength={60} />
      </Field>
    </>
  ),
  "us-bank": (
    <>
      {holder}
      <Field name="routing" label="Routing number" hint="Nine digits.">
        <NumberInput maxLength={40} />
      </Field>
      <Field name="account" label="Account number">
        <NumberInput maxLength={40} />
      </Field>
    </>
  ),
  manual: (
    <Field name="text" label="What you agreed on with the operator" hint="How and where you are paid.">
      <Input maxLength={200} />
    </Field>
  ),
});
