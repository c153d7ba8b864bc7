"use client";
import type { FormAction } from "@/lib/core/result";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { useFormAction } from "../ui/use-form-action";

/** Looks at all entries now; the result takes the place of the last one. */
export function CheckButton({ check }: { check: FormAction }) {
  const [state, action] = useFormAction(check);
  return (
    <Form state={state} action={action} className="mt-3">
      <SubmitButton variant="secondary" size="sm" pendingLabel="Checking all entries…">
        Check now
      </SubmitButton>
    </Form>
  );
}
