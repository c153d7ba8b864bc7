"use client";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { formatMoney, type Micros } from "@/lib/core/money";
import type { FormAction } from "@/lib/core/result";

/** Pays what is owed out of Earned, as far as it goes. */
export function PayDebtForm({ payMicros, action }: { payMicros: Micros; action: FormAction }) {
  const [state, formAction] = useFormAction(action);
  return (
    <Form state={state} action={formAction}>
      <SubmitButton variant="secondary" pendingLabel="Paying…">
        Pay back {formatMoney(payMicros)} from Earned
      </SubmitButton>
    </Form>
  );
}
