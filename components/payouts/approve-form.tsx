"use client";
import { formatMoney } from "@/lib/core/money";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { MoneyInput } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import { useFormAction } from "../ui/use-form-action";

/** The approval of a run: the total is typed, so that nobody approves a sum they have not read. */
export function ApproveForm({
  runId,
  leavingMicros,
  second,
  stepped,
  approve,
}: {
  runId: string;
  leavingMicros: bigint;
  /** Whether this is the second person's approval. */
  second: boolean;
  stepped: boolean;
  approve: FormAction<never>;
}) {
  const [state, action] = useFormAction(approve);
  return (
    <Form state={state} action={action}>
      <input type="hidden" name="runId" value={runId} />
      <Field
        name="total"
        label="Total that leaves"
        hint={`Type ${formatMoney(leavingMicros)} to confirm it.`}
      >
        <MoneyInput autoComplete="off" />
      </Field>
      <CodeField stepped={stepped} />
      <SubmitButton pendingLabel="Approving…">
        {second ? "Approve run as second person" : "Approve run"}
      </SubmitButton>
    </Form>
  );
}
