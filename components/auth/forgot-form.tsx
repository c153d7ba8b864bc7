"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { Input } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import { TextLink } from "../ui/text-link";
import { CheckYourMail } from "./check-your-mail";

/** Asks for a link to set a new password; the answer does not tell who has an account. */
export function ForgotForm({
  action,
  mailbox,
}: {
  action: FormAction<{ email: string }>;
  mailbox: string | undefined;
}) {
  const [state, submit] = useFormAction(action);
  if (state?.ok) {
    return (
      <CheckYourMail title="Check your mail" mailbox={mailbox}>
        <p>
          If there is an account for <strong className="[overflow-wrap:anywhere]">{state.data.email}</strong>,
          a link is on its way. It is good for one hour.
        </p>
        <p>
          <TextLink href="/log-in">Back to the log-in</TextLink>
        </p>
      </CheckYourMail>
    );
  }
  return (
    <Form state={state} action={submit}>
      <Field name="email" label="E-mail address">
        <Input type="email" autoComplete="username" />
      </Field>
      <SubmitButton size="lg" wide pendingLabel="Sending…">
        Send link
      </SubmitButton>
    </Form>
  );
}
