"use client";
import { DateTime } from "@/components/ui/date-time";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { MoneyInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { formatMoney, moneyInput } from "@/lib/core/money";
import type { FormAction } from "@/lib/core/result";
import type { RefundOffer } from "@/lib/deposits/history";

/** Sends the unspent money of a deposit, or a part of it, back to its card. */
export function RefundForm({
  depositId,
  offer,
  action,
}: {
  depositId: string;
  offer: RefundOffer;
  action: FormAction;
}) {
  const [state, formAction] = useFormAction(action);
  const most = formatMoney(offer.mostMicros);
  return (
    <Form state={state} action={formAction}>
      <input type="hidden" name="depositId" value={depositId} />
      <input type="hidden" name="refundId" value={offer.refundId} />
      <p className="text-ink-2">
        What is unspent can go back to the card it came from until <DateTime value={offer.until} />. It leaves
        your Wallet at once; banks take 5 to 10 days to show it. There is no fee.
      </p>
      <Field name="amount" label="Amount" hint={`Up to ${most}, in whole cents.`}>
        <MoneyInput defaultValue={moneyInput(offer.mostMicros)} maxLength={40} />
      </Field>
      <SubmitButton variant="secondary" pendingLabel="Sending…">
        Send money back
      </SubmitButton>
    </Form>
  );
}
