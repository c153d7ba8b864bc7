"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { PASSWORD_MIN } from "@/lib/users/schema";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { PasswordInput } from "./password-input";

/** Sets a new password with the secret of a mailed link. */
export function ResetForm({ action, token }: { action: FormAction; token: string }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="token" value={token} />
      <Field name="password" label="New password" hint={`At least ${PASSWORD_MIN} characters.`}>
        <PasswordInput autoComplete="new-password" />
      </Field>
      <SubmitButton size="lg" wide pendingLabel="Setting password…">
        Set new password
      </SubmitButton>
    </Form>
  );
}
