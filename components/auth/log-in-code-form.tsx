"use client";
import type { Route } from "next";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { CodeField } from "../account/code-field";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { TextLink } from "../ui/text-link";

/** The second step of the log-in. */
export function LogInCodeForm({ action, next, again }: { action: FormAction; next: string; again: Route }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="next" value={next} />
      <CodeField stepped={false} />
      <SubmitButton size="lg" wide pendingLabel="Logging in…">
        Log in
      </SubmitButton>
      <p>
        <TextLink href={again}>Back to the password</TextLink>
      </p>
    </Form>
  );
}
