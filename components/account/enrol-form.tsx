"use client";
import type { FormState } from "@/lib/core/result";
import type { Enrolment } from "@/lib/second-factor/schema";
import { PasswordInput } from "../auth/password-input";
import { CopyButton } from "../ui/copy-button";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { Input } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";

/** Three steps on one page: an app, the key in it, and a first code that shows that it works. */
export function EnrolForm({
  enrolment,
  state,
  submit,
}: {
  enrolment: Enrolment;
  state: FormState<string[]>;
  submit: (form: FormData) => void;
}) {
  return (
    <Form state={state} action={submit}>
      <ol className="list-decimal space-y-6 pl-5 marker:font-bold">
        <li>Install an authenticator app on your phone; any that shows six digits will do.</li>
        <li className="space-y-3">
          <p>Scan this picture with the app, or type the key.</p>
          {/* biome-ignore lint/performance/noImgElement: The picture is in the page already; there is nothing to optimise. */}
          <img
            src={enrolment.image}
            alt="QR code with the key written below it"
            width={208}
            height={208}
            className="rounded-md border border-line"
          />
          <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span className="sr-only">Key: </span>
            <code className="font-mono [overflow-wrap:anywhere]">{inGroups(enrolment.key)}</code>
            <CopyButton text={enrolment.key} label="Copy key" />
          </p>
        </li>
        <li>
          <Field name="code" label="Code of the app" hint="The six digits it shows for Piecework now.">
            <Input
              autoComplete="one-time-code"
              inputMode="numeric"
              className="max-w-56 font-mono tabular-nums tracking-widest"
            />
          </Field>
        </li>
      </ol>
      <Field
        name="password"
        label="Your password"
        hint="So that nobody else can do this on a device you left open."
      >
        <PasswordInput autoComplete="current-password" />
      </Field>
      <SubmitButton pendingLabel="Turning on…">Turn on second factor</SubmitButton>
    </Form>
  );
}

const inGroups = (key: string) => key.replace(/.{4}(?=.)/g, "$& ");
