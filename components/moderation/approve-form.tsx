"use client";
import type { RefObject } from "react";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/core/result";
import { Form } from "../ui/form";
import { fieldId } from "../ui/form-context";
import { KeyHint } from "../ui/key-hint";
import { SubmitButton } from "../ui/submit-button";
import { ChecklistPoints, type Point } from "./checklist-points";
import { useFreshAfterConflict } from "./use-fresh-after-conflict";

export type DecisionAction = (state: FormState<never>, form: FormData) => Promise<FormState<never>>;

/** The checklist and the way to approve; open points have to be let pass in so many words. */
export function ApproveForm({
  jobId,
  points,
  approve,
  button,
}: {
  jobId: string;
  points: Point[];
  approve: DecisionAction;
  button: RefObject<HTMLButtonElement | null>;
}) {
  const [state, action] = useFormAction(approve);
  useFreshAfterConflict(state);
  const askAgain = state && !state.ok && state.error.fields.confirm;
  return (
    <Form state={state} action={action} className="space-y-4">
      <input type="hidden" name="jobId" value={jobId} />
      <ChecklistPoints points={points} />
      <SubmitButton ref={button} wide pendingLabel="Approving…">
        Approve job <KeyHint>A</KeyHint>
      </SubmitButton>
      {askAgain && (
        <SubmitButton
          id={fieldId("confirm")}
          name="confirm"
          value="on"
          variant="secondary"
          wide
          pendingLabel="Approving…"
        >
          Approve with open points
        </SubmitButton>
      )}
    </Form>
  );
}
