"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { NAME_MAX, NICKNAME_MAX, PASSWORD_MIN } from "@/lib/users/schema";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { Input } from "../ui/input";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { TextLink } from "../ui/text-link";
import { CheckYourMail } from "./check-your-mail";
import { PasswordInput } from "./password-input";

/** Makes an account. The answer is the same whether or not the address has one already. */
export function SignUpForm({
  action,
  countries,
  minAge,
  next,
  mailbox,
}: {
  action: FormAction<{ email: string }>;
  countries: { value: string; label: string }[];
  minAge: number;
  /** Where to go once the address is confirmed. */
  next: string;
  mailbox: string | undefined;
}) {
  const [state, submit] = useFormAction(action);
  if (state?.ok) {
    return (
      <CheckYourMail title="Check your mail" mailbox={mailbox}>
        <p>
          We sent a link to <strong className="[overflow-wrap:anywhere]">{state.data.email}</strong>. Follow
          it to confirm that the address is yours, then log in.
        </p>
        <p className="text-ink-2">
          Nothing there after a few minutes? Look among unwanted mail, or{" "}
          <TextLink href="/log-in">log in</TextLink> to have it sent again.
        </p>
      </CheckYourMail>
    );
  }
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="next" value={next} />
      <Field
        name="nickname"
        label="Nickname"
        hint="Public: this is how others see you. Letters, digits, - and _."
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={NICKNAME_MAX} />
      </Field>
      <Field name="email" label="E-mail address" hint="You log in with it. We show it to nobody.">
        <Input type="email" autoComplete="email" />
      </Field>
      <Field
        name="password"
        label="Password"
        hint={`At least ${PASSWORD_MIN} characters. A few words make a good one.`}
      >
        <PasswordInput autoComplete="new-password" />
      </Field>
      <Field name="name" label="Your name" hint="As in your passport. Not public.">
        <Input autoComplete="name" maxLength={NAME_MAX} />
      </Field>
      <Field name="country" label="Country you live in" hint="Public. It decides which jobs are open to you.">
        <Select autoComplete="country">
          <option value="">Choose a country</option>
          {countries.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="birthDate" label="Date of birth" hint={`Not public. You must be at least ${minAge}.`}>
        <Input type="date" autoComplete="bday" />
      </Field>
      <Checkbox
        name="consent"
        label={
          <>
            I agree to the{" "}
            <TextLink href="/terms" target="_blank">
              terms
            </TextLink>{" "}
            and have read the{" "}
            <TextLink href="/privacy" target="_blank">
              privacy page
            </TextLink>{" "}
            (both open in a new tab).
          </>
        }
      />
      <SubmitButton size="lg" wide pendingLabel="Creating account…">
        Create account
      </SubmitButton>
    </Form>
  );
}
