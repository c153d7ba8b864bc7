"use client";
import type { FormAction } from "@/lib/core/result";
import type { ButtonStyle } from "../ui/button";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { useFormAction } from "../ui/use-form-action";

/** One thing that can be done to a run, or to one payout of it. */
export function RunButton({
  fields,
  act,
  label,
  pendingLabel,
  variant = "secondary",
  size,
}: {
  fields: Record<string, string>;
  act: FormAction;
  label: string;
  pendingLabel: string;
  variant?: ButtonStyle["variant"];
  size?: ButtonStyle["size"];
}) {
  const [state, action] = useFormAction(act);
  return (
    <Form state={state} action={action} className="space-y-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} size={size} pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
    </Form>
  );
}
