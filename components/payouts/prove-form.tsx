"use client";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { useFormAction } from "../ui/use-form-action";

/** Asks once for the second factor, before anything on the page that moves money. */
export function ProveForm({ runId, prove }: { runId: string; prove: FormAction }) {
  const [state, action] = useFormAction(prove);
  return (
    <Form state={state} action={action}>
      <input type="hidden" name="runId" value={runId} />
      <CodeField stepped={false} />
      <SubmitButton variant="secondary" pendingLabel="Checking…">
        Confirm that it is you
      </SubmitButton>
    </Form>
  );
}
