"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { CodeField } from "./code-field";

/** Shows a code, and goes on to where it was asked for. */
export function ConfirmCodeForm({ action, back }: { action: FormAction; back: string }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="return" value={back} />
      <CodeField stepped={false} />
      <SubmitButton pendingLabel="Confirming…">Confirm code</SubmitButton>
    </Form>
  );
}
