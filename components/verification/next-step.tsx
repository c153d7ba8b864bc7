import type { Route } from "next";
import { verificationHref } from "@/lib/verification/links";
import { Alert } from "../ui/alert";
import { LinkButton } from "../ui/link-button";
import { Cleared, type NextStepProps, Rejected, Waiting } from "./review-step";

/** Where the person stands, in words, and the one thing to do next. */
export function NextStep({ verification, returnTo }: NextStepProps) {
  const { status, tier, required, personalGiven } = verification;
  if (status === "CLEARED") return <Cleared verification={verification} returnTo={returnTo} />;
  if (status === "SUBMITTED") return <Waiting verification={verification} returnTo={returnTo} />;
  if (status === "REJECTED") return <Rejected verification={verification} returnTo={returnTo} />;
  if (!personalGiven) {
    return <LinkButton href={verificationHref("personal", returnTo)}>Give personal information</LinkButton>;
  }
  if (tier === 1 && required.tier < 2) {
    return (
      <Alert
        tone="ok"
        title="Your personal information is given"
        actions={<Onward {...{ verification, returnTo }} />}
      >
        It agrees with your account. Documents can wait until they are needed; you can also give them now.
      </Alert>
    );
  }
  return (
    <Alert
      tone="wait"
      title={tier === 1 ? "Your document is needed" : "Your information differs from your account"}
      actions={<Continue {...{ verification, returnTo }} />}
    >
      {tier === 1
        ? "Your personal information is given. Add the front and back of a document."
        : "The name, birth date or country is not the one you signed up with. Correct it, or add a document: a person compares them."}
    </Alert>
  );
}

function Onward({ verification, returnTo }: NextStepProps) {
  return (
    <>
      {returnTo && (
        <LinkButton href={returnTo as Route} size="sm">
          Go on where you were
        </LinkButton>
      )}
      <Continue {...{ verification, returnTo }} quiet={returnTo !== null} />
    </>
  );
}

/** Leads to the first part that is missing, else to checking all of it. */
function Continue({ verification, returnTo, quiet }: NextStepProps & { quiet?: boolean }) {
  const step = verification.missing[0] ?? "check";
  return (
    <>
      <LinkButton href={verificationHref(step, returnTo)} size="sm" variant={quiet ? "secondary" : "primary"}>
        {step === "check" ? "Check and submit" : "Add documents"}
      </LinkButton>
      <LinkButton href={verificationHref("personal", returnTo)} size="sm" variant="quiet">
        Change personal information
      </LinkButton>
    </>
  );
}
