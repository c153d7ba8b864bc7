"use client";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

interface PayoutStopFormProps {
  /** Whether payouts are stopped now, so that the form lets them go again. */
  stopped: boolean;
  stepped: boolean;
  stop: FormAction;
  resume: FormAction;
}

/** Stops payouts, or lets them leave again, with a reason. */
export function PayoutStopForm({ stopped, stepped, stop, resume }: PayoutStopFormProps) {
  const [state, action] = useFormAction(stopped ? resume : stop);
  const label = stopped ? "Resume payouts" : "Stop payouts";
  return (
    <Disclosure
      summary={<span className={stopped ? undefined : "text-bad"}>{label}</span>}
      open={state !== null && !state.ok}
      className="border-b-0"
    >
      <Form state={state} action={action} className="max-w-xl space-y-4">
        <Field
          name="reason"
          label="Reason"
          maxLength={500}
          hint={
            stopped
              ? "Kept in the audit log. At least 20 characters."
              : "Everybody whose money waits reads it. At least 20 characters."
          }
        >
          <Textarea rows={3} />
        </Field>
        <CodeField stepped={stepped} />
        <SubmitButton variant={stopped ? "primary" : "danger"} pendingLabel="One moment…">
          {label}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
