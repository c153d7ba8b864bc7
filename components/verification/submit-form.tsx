"use client";
import type { FormAction } from "@/lib/core/result";
import { Checkbox } from "../ui/checkbox";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { useFormAction } from "../ui/use-form-action";

/** Hands the documents in. Afterwards they cannot be exchanged. */
export function SubmitForm({ action, returnTo }: { action: FormAction<undefined>; returnTo: string | null }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      {returnTo && <input type="hidden" name="return" value={returnTo} />}
      <Checkbox
        name="consent"
        label="These are my own documents, and what I typed is true."
        hint="Once submitted, nothing can be changed until a person has decided."
      />
      <SubmitButton size="lg" wide pendingLabel="Submitting…">
        Submit documents
      </SubmitButton>
    </Form>
  );
}
