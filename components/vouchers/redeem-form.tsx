"use client";
import { useEffect, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";

/** Puts a voucher into the Wallet. A link that carries a code fills it in. */
export function RedeemForm({ action }: { action: FormAction<{ amount: string }> }) {
  const [state, submit] = useFormAction(action);
  const linked = useLinkedCode();
  return (
    <Form state={state} action={submit}>
      {state?.ok && (
        <Alert tone="ok" live title={`${state.data.amount} is in your Wallet`}>
          Spend it on jobs you post. What came from a voucher cannot be withdrawn.
        </Alert>
      )}
      <Field name="voucher" label="Code" hint="16 letters and digits; blanks and hyphens do not matter.">
        <Input
          key={linked}
          defaultValue={linked}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
          className="font-mono"
        />
      </Field>
      <SubmitButton pendingLabel="Redeeming voucher…">Redeem voucher</SubmitButton>
    </Form>
  );
}

/** The code after "#code=" in the address, which is then taken out of sight and of the history. */
function useLinkedCode(): string {
  const [code, setCode] = useState("");
  useEffect(() => {
    const linked = new URLSearchParams(window.location.hash.slice(1)).get("code");
    if (!linked) return;
    setCode(linked);
    window.history.replaceState(window.history.state, "", window.location.pathname);
  }, []);
  return code;
}
