"use client";
import type { Route } from "next";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import type { Enrolment, SecondFactorState } from "@/lib/second-factor/schema";
import { EnrolForm } from "./enrol-form";
import { RecoveryCodes } from "./recovery-codes";
import { SecondFactorSettings } from "./second-factor-settings";

type CodesAction = FormAction<string[]>;

/**
 * The second factor from setting it up to new recovery codes. Both forms live here, above what is shown, so that the
 * codes they bring, which are shown once, outlast the change of the page beneath them.
 */
export function SecondFactor({
  enrolment,
  factor,
  stepped,
  enable,
  regenerate,
  back,
}: {
  enrolment: Enrolment | null;
  factor: SecondFactorState | null;
  stepped: boolean;
  enable: CodesAction;
  regenerate: CodesAction;
  back: Route;
}) {
  const [enabled, submitCode] = useFormAction(enable);
  const [regenerated, submitRegenerate] = useFormAction(regenerate);
  if (regenerated?.ok)
    return <RecoveryCodes codes={regenerated.data} title="Your new recovery codes" back={back} />;
  if (enabled?.ok) return <RecoveryCodes codes={enabled.data} title="Your second factor is on" back={back} />;
  if (enrolment) return <EnrolForm enrolment={enrolment} state={enabled} submit={submitCode} />;
  if (!factor) return null;
  return (
    <SecondFactorSettings
      factor={factor}
      stepped={stepped}
      regenerated={regenerated}
      submitRegenerate={submitRegenerate}
    />
  );
}
