"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { Input } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import { TextLink } from "../ui/text-link";
import { PasswordInput } from "./password-input";

/** E-mail and password, and back to where the person wanted to go. */
export function LogInForm({ action, next }: { action: FormAction; next: string }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="next" value={next} />
      <Field name="email" label="E-mail address">
        <Input type="email" autoComplete="username" />
      </Field>
      <Field name="password" label="Password">
        <PasswordInput autoComplete="current-password" />
      </Field>
      <SubmitButton size="lg" wide pendingLabel="Logging in…">
        Log in
      </SubmitButton>
      <p>
        <TextLink href="/forgot">Forgotten your password?</TextLink>
      </p>
    </Form>
  );
}
