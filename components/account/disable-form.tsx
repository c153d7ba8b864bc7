"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { PasswordInput } from "../auth/password-input";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { CodeField } from "./code-field";

/** Turns the second factor off, by password and code. */
export function DisableForm({ action, stepped }: { action: FormAction; stepped: boolean }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <p>
        Every other device is logged out. If you only have a new phone, turn it off here and on again with the
        new one.
      </p>
      <Field name="password" label="Password">
        <PasswordInput autoComplete="current-password" />
      </Field>
      <CodeField stepped={stepped} />
      <SubmitButton variant="danger" pendingLabel="Turning off…">
        Turn off second factor
      </SubmitButton>
    </Form>
  );
}
