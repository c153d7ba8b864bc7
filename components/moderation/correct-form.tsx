"use client";
import type { Route } from "next";
import { useState } from "react";
import { useFormAction } from "@/components/ui/use-form-action";
import { type JobTexts, TextsDiff } from "../jobs/texts-diff";
import { Field, FieldErrors } from "../ui/field";
import { Form } from "../ui/form";
import { fieldId } from "../ui/form-context";
import { Input } from "../ui/input";
import { LinkButton } from "../ui/link-button";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import type { DecisionAction } from "./approve-form";
import { useFreshAfterConflict } from "./use-fresh-after-conflict";

/**
 * Title and steps to correct, with the difference as it grows. An emptied step is left out, and there is one field
 * more than there are steps, so that one can be added without JavaScript.
 */
export function CorrectForm({
  jobId,
  seenAt,
  before,
  correct,
  cancel,
}: {
  jobId: string;
  seenAt: Date;
  before: JobTexts;
  correct: DecisionAction;
  cancel: Route;
}) {
  const [state, action] = useFormAction(correct);
  const [after, setAfter] = useState(before);
  useFreshAfterConflict(state);
  const typed = state && !state.ok ? [state.values?.steps ?? []].flat() : [];
  const errors = state && !state.ok ? (state.error.fields.steps ?? []) : [];
  return (
    <Form
      state={state}
      action={action}
      onInput={(event) => setAfter(readTexts(new FormData(event.currentTarget)))}
    >
      <input type="hidden" name="jobId" value={jobId} />
      <input type="hidden" name="seenAt" value={seenAt.toISOString()} />
      <Field name="title" label="Title" maxLength={100}>
        <Input defaultValue={before.title} />
      </Field>
      <fieldset id={fieldId("steps")} tabIndex={-1} className="space-y-4">
        <legend className="mb-2 font-bold">Steps</legend>
        <FieldErrors id="steps-error" messages={errors} />
        {Array.from({ length: before.steps.length + 1 }, (_, index) => (
          <Field
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are told apart by their number alone.
            key={index}
            name={`steps-${index + 1}`}
            label={`Step ${index + 1}`}
            optional={index > 0}
          >
            <Textarea
              name="steps"
              rows={2}
              className="min-h-16"
              defaultValue={typed[index] ?? before.steps[index] ?? ""}
            />
          </Field>
        ))}
      </fieldset>
      <section
        aria-label="What the employer will see"
        className="rounded-md border border-line bg-canvas p-4"
      >
        <p className="mb-2 font-bold">What the employer will see</p>
        <TextsDiff before={before} after={after} />
      </section>
      <Field name="reason" label="Why" hint="The employer reads this beside the difference." maxLength={1000}>
        <Textarea rows={2} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingLabel="Saving…">Save correction</SubmitButton>
        <LinkButton href={cancel} variant="quiet">
          Leave it as it is
        </LinkButton>
      </div>
    </Form>
  );
}

function readTexts(form: FormData): JobTexts {
  const steps = form.getAll("steps").map(String);
  return { title: String(form.get("title") ?? ""), steps: steps.filter((step) => step.trim() !== "") };
}
