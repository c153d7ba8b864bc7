"use client";
import { CodeField } from "@/components/account/code-field";
import { Facts } from "@/components/ui/facts";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input, MoneyInput } from "@/components/ui/input";
import { Money } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { formatMoney } from "@/lib/core/money";
import type { FormAction } from "@/lib/core/result";
import { LABEL_MAX, type VoucherLimits } from "@/lib/vouchers/schema";
import { NewVoucher, type ShownCode } from "./new-voucher";

/** Makes a voucher and shows its code, the only time it is shown. */
export function MakeVoucherForm({
  action,
  limits,
  stepped,
}: {
  action: FormAction<ShownCode>;
  limits: VoucherLimits;
  /** Whether no code of the second factor is needed. */
  stepped: boolean;
}) {
  const [state, submit] = useFormAction(action);
  const { minMicros, maxMicros, leftMicros, availableMicros } = limits;
  return (
    <>
      {state?.ok && <NewVoucher {...state.data} />}
      <Form state={state} action={submit}>
        <Facts
          rows={[
            { label: "Earned, old enough to give away", value: <Money micros={availableMicros} /> },
            { label: "Left of what you may give in 30 days", value: <Money micros={leftMicros} /> },
          ]}
        />
        <Field
          name="amount"
          label="Amount"
          hint={`${formatMoney(minMicros)} to ${formatMoney(maxMicros)}, in whole cents.`}
        >
          <MoneyInput maxLength={40} />
        </Field>
        <Field
          name="label"
          label="Message"
          hint="Only you see it, in the list below."
          maxLength={LABEL_MAX}
          optional
        >
          <Input maxLength={LABEL_MAX} autoComplete="off" />
        </Field>
        <CodeField stepped={stepped} />
        <SubmitButton pendingLabel="Making voucher…">Make voucher</SubmitButton>
      </Form>
    </>
  );
}
