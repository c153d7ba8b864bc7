"use client";
import { useState } from "react";
import { useFormAction } from "@/components/ui/use-form-action";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { KeyHint } from "../ui/key-hint";
import { Money } from "../ui/money";
import { Select } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import type { DecisionAction } from "./approve-form";
import { useFreshAfterConflict } from "./use-fresh-after-conflict";

export interface Template {
  id: string;
  label: string;
  text: string;
}

/** Declining with a typed reason, opened on demand; shows what the employer will read and what comes back. */
export function DeclineForm({
  id,
  jobId,
  templates,
  returnedMicros,
  decline,
}: {
  /** Of the disclosure around the form. */
  id: string;
  jobId: string;
  templates: Template[];
  returnedMicros: bigint;
  decline: DecisionAction;
}) {
  const [state, action] = useFormAction(decline);
  const [chosen, setChosen] = useState("");
  useFreshAfterConflict(state);
  const sentence = templates.find(({ id }) => id === chosen)?.text;
  return (
    <Disclosure
      id={id}
      open={state !== null && !state.ok}
      className="mt-2 border-b-0"
      summary={
        <span className="flex items-center gap-2 text-bad">
          Decline job <KeyHint>D</KeyHint>
        </span>
      }
    >
      <Form state={state} action={action} className="space-y-4">
        <input type="hidden" name="jobId" value={jobId} />
        <Field name="template" label="Reason">
          <Select defaultValue="" onChange={(event) => setChosen(event.target.value)}>
            <option value="" disabled>
              Choose a reason
            </option>
            {templates.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {sentence && (
          <p className="border-thread border-l-3 pl-3 text-ink-2">
            <span className="block text-sm">The employer reads:</span> {sentence}
          </p>
        )}
        <Field
          name="details"
          label="Explanation"
          hint="Added to the reason. Needed when the reason is something else."
          optional
          maxLength={1000}
        >
          <Textarea rows={3} />
        </Field>
        <p className="text-ink-2 text-sm">
          <Money micros={returnedMicros} /> comes back to the employer's Wallet, the approval fee included.
        </p>
        <SubmitButton variant="danger" wide pendingLabel="Declining…">
          Decline job
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
