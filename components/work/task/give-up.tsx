"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/core/result";
import { Disclosure } from "../../ui/disclosure";
import { Form } from "../../ui/form";
import { SubmitButton } from "../../ui/submit-button";

export type GiveUpAction = (state: FormState<never>, form: FormData) => Promise<FormState<never>>;

/** Giving a position back, or withdrawing what was handed in; opening it says what happens before anything does. */
export function GiveUp({
  submissionId,
  submitted,
  giveUp,
}: {
  submissionId: string;
  submitted: boolean;
  giveUp: GiveUpAction;
}) {
  const [state, action] = useFormAction(giveUp);
  return (
    <Disclosure
      summary={submitted ? "Withdraw what you handed in" : "Give the position back"}
      className="border-t"
    >
      <Form state={state} action={action} className="space-y-4">
        <input type="hidden" name="submissionId" value={submissionId} />
        <p className="max-w-[60ch] text-ink-2">
          {submitted
            ? "The employer will not rate it and you are not paid for it. "
            : "Somebody else can take it at once. "}
          It does not count against you. What you typed and uploaded is kept: you can take the job again as
          long as a position is free.
        </p>
        <SubmitButton variant="danger" pendingLabel="One moment…">
          {submitted ? "Withdraw submission" : "Give back position"}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
