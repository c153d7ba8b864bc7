"use client";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Alert } from "../ui/alert";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { useFormAction } from "../ui/use-form-action";

/** Sends back what was paid for a deposit that is checked, after the code. */
export function PayBackForm({
  depositId,
  stepped,
  action,
}: {
  depositId: string;
  stepped: boolean;
  action: FormAction<string>;
}) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      {state?.ok && <Alert tone="ok" title={state.data} live />}
      <input type="hidden" name="depositId" value={depositId} />
      <CodeField stepped={stepped} />
      <SubmitButton variant="danger" pendingLabel="Sending back…">
        Pay back through Stripe
      </SubmitButton>
    </Form>
  );
}
