"use client";
import type { FormAction } from "@/lib/core/result";
import { reviewPointLabels, reviewPoints } from "@/lib/verification/review-points";
import { Checkbox } from "../ui/checkbox";
import { FieldErrors } from "../ui/field";
import { Form } from "../ui/form";
import { fieldId } from "../ui/form-context";
import { SubmitButton } from "../ui/submit-button";
import { useFormAction } from "../ui/use-form-action";

/** The checklist; all of it has to be ticked before a person is cleared. */
export function ClearForm({ id, action }: { id: string; action: FormAction<undefined> }) {
  const [state, submit] = useFormAction(action);
  const errors = state && !state.ok ? (state.error.fields.points ?? []) : [];
  return (
    <Form state={state} action={submit} className="space-y-4">
      <input type="hidden" name="id" value={id} />
      <fieldset id={fieldId("points")} tabIndex={-1} className="min-w-0">
        <legend className="mb-2 font-bold text-lg">Checklist</legend>
        <FieldErrors id="points-error" messages={errors} />
        <ul className="divide-y divide-line">
          {reviewPoints.map((point) => (
            <li key={point} className="py-2">
              <Checkbox id={`point-${point}`} name="checked" value={point} label={reviewPointLabels[point]} />
            </li>
          ))}
        </ul>
      </fieldset>
      <SubmitButton wide pendingLabel="Clearing…">
        Clear person
      </SubmitButton>
    </Form>
  );
}
