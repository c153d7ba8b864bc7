"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { PASSWORD_MIN } from "@/lib/users/schema";
import { PasswordInput } from "../auth/password-input";
import { Alert } from "../ui/alert";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";

/** Sets a new password for who knows the present one. */
export function ChangePasswordForm({ action, email }: { action: FormAction; email: string }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      {state?.ok && (
        <Alert tone="ok" live>
          Your password is changed. Other devices were logged out.
        </Alert>
      )}
      {/* Password managers save the new password under this name. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field name="currentPassword" label="Present password">
        <PasswordInput autoComplete="current-password" />
      </Field>
      <Field name="newPassword" label="New password" hint={`At least ${PASSWORD_MIN} characters.`}>
        <PasswordInput autoComplete="new-password" />
      </Field>
      <SubmitButton pendingLabel="Changing password…">Change password</SubmitButton>
    </Form>
  );
}
