"use client";
import type { FormState } from "@/lib/core/result";
import type { SecondFactorState } from "@/lib/second-factor/schema";
import { Form } from "../ui/form";
import { SubmitButton } from "../ui/submit-button";
import { TextLink } from "../ui/text-link";
import { CodeField } from "./code-field";
import { SecondFactorFacts } from "./second-factor-facts";

/** A second factor that is on: since when, how many recovery codes are left, and new ones. */
export function SecondFactorSettings({
  factor,
  stepped,
  regenerated,
  submitRegenerate,
}: {
  factor: SecondFactorState;
  stepped: boolean;
  regenerated: FormState<string[]>;
  submitRegenerate: (form: FormData) => void;
}) {
  return (
    <div className="space-y-6">
      <SecondFactorFacts factor={factor} />
      <Form state={regenerated} action={submitRegenerate} className="border-line border-t pt-6">
        <p>New recovery codes replace all earlier ones, used or not.</p>
        <CodeField stepped={stepped} />
        <SubmitButton variant="secondary" pendingLabel="Making codes…">
          Make new recovery codes
        </SubmitButton>
      </Form>
      <p className="border-line border-t pt-6">
        <TextLink href="/account/second-factor/disable">Turn off the second factor</TextLink>
      </p>
    </div>
  );
}
