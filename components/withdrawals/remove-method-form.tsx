"use client";
import type { Route } from "next";
import { CodeField } from "@/components/account/code-field";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";

/** Takes a payout method away, after the code. */
export function RemoveMethodForm({
  methodId,
  action,
  stepped,
}: {
  methodId: string;
  action: FormAction<undefined>;
  stepped: boolean;
}) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="methodId" value={methodId} />
      <CodeField stepped={stepped} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="danger" pendingLabel="Removing…">
          Remove payout method
        </SubmitButton>
        <LinkButton href={"/wallet/methods" as Route} variant="secondary">
          Keep it
        </LinkButton>
      </div>
    </Form>
  );
}
