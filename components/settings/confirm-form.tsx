"use client";
import type { Route } from "next";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { LinkButton } from "../ui/link-button";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useFormAction } from "../ui/use-form-action";

export interface ShownChange {
  before: string;
  after: string;
  effectiveFrom: Date;
  /** What it changes and what it does not. */
  effect: string;
  /** The same in money, before and after. */
  example: { title: string; before: string; after: string } | null;
}

interface ConfirmFormProps {
  change: ShownChange;
  /** What is sent: the change as typed, and the state of the setting this page shows. */
  typed: { key: string; value: string; from: string; seen: string };
  href: Route;
  stepped: boolean;
  action: FormAction;
}

/** What a change does, then the reason and the code that make it. */
export function ConfirmForm({ change, typed, href, stepped, action }: ConfirmFormProps) {
  const [state, submit] = useFormAction(action);
  return (
    <>
      <Effect {...change} atOnce={typed.from === ""} />
      <Form state={state} action={submit} className="mt-6">
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          name="reason"
          label="Reason"
          hint="Why this number, for whoever asks later. At least 20 characters."
          maxLength={500}
        >
          <Textarea rows={3} />
        </Field>
        <CodeField stepped={stepped} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton pendingLabel="Changing…">Confirm change</SubmitButton>
          <LinkButton href={href} variant="secondary">
            Change nothing
          </LinkButton>
        </div>
      </Form>
    </>
  );
}

function Effect({
  before,
  after,
  effectiveFrom,
  effect,
  example,
  atOnce,
}: ShownChange & { atOnce: boolean }) {
  return (
    <>
      <Facts
        rows={[
          { label: "Before", value: before },
          { label: "After", value: <strong>{after}</strong> },
          { label: "Counts from", value: atOnce ? "At once" : <DateTime value={effectiveFrom} relative /> },
        ]}
      />
      <p className="mt-3 max-w-text text-ink-2">{effect}</p>
      {example && (
        <>
          <p className="mt-4 font-medium">{example.title}</p>
          <Facts
            rows={[
              { label: "Before", value: example.before },
              { label: "After", value: example.after },
            ]}
          />
        </>
      )}
    </>
  );
}
