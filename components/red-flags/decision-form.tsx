"use client";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Card, CardHeader } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { RadioCards } from "../ui/radio-cards";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

const decisions = [
  {
    value: "KEEP",
    label: "Keep the account",
    hint: "Withdrawals go on. Small jobs stay closed until the flags expire.",
  },
  { value: "END", label: "End the account", hint: "Ends every session. Money earned honestly is paid out." },
];

export interface Decision {
  suspensionId: string;
  dueAt: Date;
  /** Why the reader cannot decide. */
  notDecidable: string | null;
}

/** A second person decides whether an account with heavy red flags goes on. */
export function DecisionForm({
  decision: { suspensionId, dueAt, notDecidable },
  stepped,
  decide,
}: {
  decision: Decision;
  stepped: boolean;
  decide: FormAction;
}) {
  const [state, action] = useFormAction(decide);
  return (
    <Card className="mb-6">
      <CardHeader title="Does this account go on?" level="h3" />
      <p className="mb-4 text-ink-2">
        Withdrawals wait for this. Without a decision they go on by themselves{" "}
        <DateTime value={dueAt} kind="relative" />.
      </p>
      {notDecidable ? (
        <p>{notDecidable}</p>
      ) : (
        <Form state={state} scope="decision" action={action} className="space-y-4">
          <input type="hidden" name="suspensionId" value={suspensionId} />
          <RadioCards name="decision" legend="Decision" options={decisions} />
          <Field
            name="reason"
            label="Reason"
            hint="The person reads it. At least 20 characters."
            maxLength={500}
          >
            <Textarea rows={3} />
          </Field>
          <CodeField stepped={stepped} />
          <SubmitButton pendingLabel="Deciding…">Decide on account</SubmitButton>
        </Form>
      )}
    </Card>
  );
}
