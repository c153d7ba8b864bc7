"use client";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

interface DecideFormsProps {
  id: string;
  /** Why the reader cannot approve it; null when nothing stands against it. */
  notApprovable: string | null;
  stepped: boolean;
  approve: FormAction;
  reject: FormAction;
}

/** The second person's decision on a correction. */
export function DecideForms({ id, notApprovable, stepped, approve, reject }: DecideFormsProps) {
  return (
    <div className="mt-4 space-y-2">
      {notApprovable ? (
        <p className="text-ink-2">{notApprovable}</p>
      ) : (
        <ApproveForm id={id} stepped={stepped} approve={approve} />
      )}
      <RejectForm id={id} stepped={stepped} reject={reject} />
    </div>
  );
}

function ApproveForm({ id, stepped, approve }: Pick<DecideFormsProps, "id" | "stepped" | "approve">) {
  const [state, action] = useFormAction(approve);
  return (
    <Form state={state} action={action} scope={`approve-${id}`} className="space-y-4">
      <input type="hidden" name="adjustmentId" value={id} />
      <CodeField stepped={stepped} />
      <SubmitButton pendingLabel="Approving…">Approve adjustment</SubmitButton>
    </Form>
  );
}

function RejectForm({ id, stepped, reject }: Pick<DecideFormsProps, "id" | "stepped" | "reject">) {
  const [state, action] = useFormAction(reject);
  return (
    <Disclosure
      summary={<span className="text-bad">Reject adjustment</span>}
      open={state !== null && !state.ok}
      className="border-b-0"
    >
      <Form state={state} action={action} scope={`reject-${id}`} className="space-y-4">
        <input type="hidden" name="adjustmentId" value={id} />
        <Field name="reason" label="Why it is rejected" maxLength={500} hint="At least 10 characters.">
          <Textarea rows={2} />
        </Field>
        <CodeField stepped={stepped} />
        <SubmitButton variant="danger" pendingLabel="Rejecting…">
          Reject adjustment
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
